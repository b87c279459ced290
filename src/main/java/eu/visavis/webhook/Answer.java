package eu.visavis.webhook;

import java.util.Locale;

/**
 * What came of an attempt.
 *
 * @param status of HTTP, 0 if there was none
 * @param words the status in digits, or what stood in the way: the name of a {@link Failure} in lower case
 */
record Answer(int status, String words) {
    /** Why there was no status. */
    enum Failure {
        /** The host is at an address to which this installation does not talk. */
        REFUSED,
        /** Nobody knows the host. */
        UNKNOWN,
        /** Its certificate is not trusted, or not for this host. */
        TLS,
        TIMEOUT,
        CONNECTION
    }

    static Answer of(int status) {
        return new Answer(status, String.valueOf(status));
    }

    static Answer none(Failure failure) {
        return new Answer(0, failure.name().toLowerCase(Locale.ROOT));
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }
}
