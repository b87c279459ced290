package eu.visavis.scheduling.solver.format;

/** A file is not in the exchange format; the message says where, in words for whoever wrote the file. */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormatException(String message) {
        super(message);
    }

    FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
