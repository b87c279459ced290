package eu.visavis.outgoing;

/** Why a call got no answer. */
public final class CallFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Kind {
        /** The host is at an address to which this installation does not talk. */
        REFUSED,
        /** Nobody knows the host. */
        UNKNOWN,
        /** Its certificate is not trusted, or not for this host. */
        TLS,
        TIMEOUT,
        CONNECTION,
        /** The answer is longer than what is read. */
        TOO_LONG
    }

    private final Kind kind;

    CallFailure(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
