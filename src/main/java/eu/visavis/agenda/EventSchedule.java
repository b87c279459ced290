package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import eu.visavis.network.HelpContact;
import java.time.Instant;
import java.util.List;

/**
 * The published meetings of a whole event.
 *
 * @param language in which texts are chosen
 * @param demo whether people and meetings are invented
 * @param publishedAt when the version that counts was published
 * @param meetings in the order of time, cancelled ones and those online included
 */
public record EventSchedule(
        Language language,
        AgendaEvent event,
        boolean demo,
        HelpContact help,
        Instant publishedAt,
        List<EventMeeting> meetings) {
    public EventSchedule {
        meetings = List.copyOf(meetings);
    }
}
