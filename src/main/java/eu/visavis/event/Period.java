package eu.visavis.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which something is open.
 *
 * @param opens its first moment; empty if it was always open
 * @param closes the first moment at which it is closed again; empty if it never closes
 */
public record Period(Optional<Instant> opens, Optional<Instant> closes) {
    /** Open without a date. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            throw new IllegalArgumentException("A period must close after it opens: " + opens + " to " + closes);
        }
    }

    static Period of(Instant opens, Instant closes) {
        return new Period(Optional.ofNullable(opens), Optional.ofNullable(closes));
    }

    /** How the period stands to a moment. */
    public PhaseState at(Instant moment) {
        if (opens.isPresent() && moment.isBefore(opens.get())) {
            return PhaseState.AHEAD;
        }
        return closes.isPresent() && !moment.isBefore(closes.get()) ? PhaseState.OVER : PhaseState.NOW;
    }
}
