package eu.visavis.event;

import java.time.ZoneId;
import java.util.Map;

/**
 * What an organiser states about an event.
 *
 * @param texts title and description by ISO 639-1 code, at least one
 */
public record EventDetails(
        Map<String, EventText> texts, Venue venue, ZoneId zone, Event.Acceptance acceptance, boolean registrationOpen) {
    public EventDetails {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("An event needs a title in at least one language");
        }
    }
}
