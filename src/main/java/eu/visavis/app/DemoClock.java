package eu.visavis.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the demo, which can be set to another moment to look at the day of an event. It goes on from there, and goes
 * by the system's clock again after a restart.
 */
@ApplicationScoped
@Typed(DemoClock.class)
public class DemoClock extends Clock {
    private final Clock system = Clock.systemUTC();

    /** How far this clock is ahead; negative if it is behind. */
    private volatile Duration ahead = Duration.ZERO;

    /** Goes on from this moment. */
    public void set(Instant moment) {
        ahead = Duration.between(system.instant(), moment);
    }

    /** Goes by the system's clock again. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    /** Whether this clock shows another time than the system's. */
    public boolean isSet() {
        return !ahead.isZero();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException(
                "Moments are UTC; what people read is written in the zone of their event");
    }
}
