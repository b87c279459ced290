package eu.visavis.seeking;

import java.time.Duration;

/** How often somebody wants to be told of what is new. */
public enum Alert {
    NONE(Duration.ZERO),
    DAILY(Duration.ofDays(1)),
    WEEKLY(Duration.ofDays(7));

    private final Duration every;

    Alert(Duration every) {
        this.every = every;
    }

    /** The time between two mails at least. */
    public Duration every() {
        return every;
    }
}
