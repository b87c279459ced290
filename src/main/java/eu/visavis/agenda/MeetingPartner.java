package eu.visavis.agenda;

import eu.visavis.kernel.PublicCode;
import java.util.List;

/**
 * The person on the other side of the table.
 *
 * @param participant the partner's code at this event
 * @param jobTitle may be empty
 * @param country ISO 3166-1 code of two letters, TED's "UK" included; may be empty
 * @param languages ISO 639-1 codes of the languages in which the partner can meet; may be empty
 * @param seen whether the partner shows the profile to those who meet it; if not, name and organisation are all there is
 * @param topics what the partner offers and needs, the most important first
 */
public record MeetingPartner(
        PublicCode participant,
        String name,
        String jobTitle,
        String organisation,
        String country,
        List<String> languages,
        List<Topic> topics,
        boolean seen) {
    public MeetingPartner {
        if (!country.matches("([A-Z]{2})?")) {
            throw new IllegalArgumentException("Country of participant " + participant + " is not a code: " + country);
        }
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
    }
}
