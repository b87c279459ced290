package eu.visavis.intake;

/**
 * A file as it was sent.
 *
 * @param name the name on the sender's computer
 */
public record SentFile(FileKind kind, String name, byte[] content) {
    /** The most bytes of a file. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;
}
