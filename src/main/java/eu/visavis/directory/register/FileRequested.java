package eu.visavis.directory.register;

/**
 * Somebody wants a file to be read. Fired within the transaction that asks for it.
 *
 * @param fileId of the file
 */
public record FileRequested(long fileId) {}
