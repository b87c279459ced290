package eu.visavis.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A document that somebody sent as evidence, kept as it came. It is told by its content, whatever its name says, and
 * given out as a file to store only, so that no browser runs what may be within.
 *
 * @param content at most {@link #MAX_BYTES}
 */
public record Document(Kind kind, byte[] content) {
    /** The longest file that is kept, in bytes. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** ISO 32000-1, annex H.3, notes 13 and 18: readers look for the head and the end of a PDF within so many bytes. */
    private static final int PDF_WINDOW = 1024;

    /** What a document can be. */
    public enum Kind {
        PDF("application/pdf", "pdf"),
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg");

        private final String mediaType;
        private final String extension;

        Kind(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        /** As RFC 6838 has it. */
        public String mediaType() {
            return mediaType;
        }

        /** How names of such files end, without the dot. */
        public String extension() {
            return extension;
        }
    }

    /**
     * Takes a whole PDF, PNG or JPEG file.
     *
     * @return empty if it is none of these, breaks off, or is too large
     */
    public static Optional<Document> read(byte[] file) {
        if (file.length > MAX_BYTES) {
            return Optional.empty();
        }
        return kindOf(file).map(kind -> new Document(kind, file));
    }

    private static Optional<Kind> kindOf(byte[] file) {
        if (text(file, 0, PDF_WINDOW).contains("%PDF-")
                && text(file, file.length - PDF_WINDOW, file.length).contains("%%EOF")) {
            return Optional.of(Kind.PDF);
        }
        if (text(file, 0, 8).equals("\u0089PNG\r\n\u001a\n")
                && text(file, file.length - 12, file.length).contains("IEND")) {
            return Optional.of(Kind.PNG);
        }
        if (text(file, 0, 3).equals("\u00ff\u00d8\u00ff")
                && text(file, file.length - PDF_WINDOW, file.length).contains("\u00ff\u00d9")) {
            return Optional.of(Kind.JPEG);
        }
        return Optional.empty();
    }

    /** Bytes as characters of the same numbers. */
    private static String text(byte[] file, int from, int to) {
        int start = Math.max(0, Math.min(from, file.length));
        return new String(
                Arrays.copyOfRange(file, start, Math.max(start, Math.min(to, file.length))),
                StandardCharsets.ISO_8859_1);
    }
}
