package eu.visavis.network;

import eu.visavis.text.Formats;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whom the participants of a network can ask; the same on every page.
 *
 * @param phone as it is to be dialled, or ""
 * @param hours when somebody answers, in words that every reader knows, such as "9:00–16:00", or ""
 * @param zone the time zone of the hours; empty if the hours say it themselves
 */
public record HelpContact(String name, String email, String phone, String hours, Optional<ZoneId> zone) {
    /** The hours with the place whose clock they mean, "9:00–16:00 Berlin"; "" if there are none. */
    public String times() {
        return hours.isEmpty()
                ? ""
                : zone.map(known -> hours + " " + Formats.placeOf(known)).orElse(hours);
    }
}
