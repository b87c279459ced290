package eu.visavis.event;

import java.time.ZoneId;
import java.util.Map;

/**
 * What an organiser states about an event.
 *
 * @param texts title and description by ISO 639-1 code, at least one
 * @param registrationOpen the organiser's own switch; while it is off, nobody registers, whatever the dates say
 */
public record EventDetails(
        Map<String, EventText> texts,
        Venue venue,
        ZoneId zone,
        Event.Acceptance acceptance,
        boolean registrationOpen,
        EventRules rules) {
    public EventDetails {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("An event needs a title in at least one language");
        }
    }

    /** An event with the usual rules. */
    public EventDetails(
            Map<String, EventText> texts,
            Venue venue,
            ZoneId zone,
            Event.Acceptance acceptance,
            boolean registrationOpen) {
        this(texts, venue, zone, acceptance, registrationOpen, EventRules.USUAL);
    }
}
