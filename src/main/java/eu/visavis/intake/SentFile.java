package eu.visavis.intake;

/**
 * A file as it was sent.
 *
 * @param name the name on the sender's computer
 */
public record SentFile(FileKind kind, String name, byte[] content) {}
