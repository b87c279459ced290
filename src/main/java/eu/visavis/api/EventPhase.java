package eu.visavis.api;

import eu.visavis.event.Phases;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A phase of an event; phases open and close by themselves.
 *
 * @param phase registration, requests, scheduling or event
 * @param state ahead, now or over
 * @param start absent if it has no beginning, or none that is known yet
 * @param end absent if it has no end, or none that is known yet
 */
public record EventPhase(String phase, String state, Optional<OffsetDateTime> start, Optional<OffsetDateTime> end) {
    static EventPhase of(Phases.Step step, ZoneId zone) {
        return new EventPhase(
                Words.of(step.phase()),
                Words.of(step.state()),
                step.from().map(moment -> moment.atZone(zone).toOffsetDateTime()),
                step.to().map(moment -> moment.atZone(zone).toOffsetDateTime()));
    }
}
