package eu.visavis.directory;

/**
 * Somebody wants a file of a register to be read. Fired within the transaction that asks for it.
 *
 * @param fileId of the file
 */
public record RegisterFileRequested(long fileId) {}
