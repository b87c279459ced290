package eu.visavis.intake;

import eu.visavis.event.EventFormat;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.EventTypes;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an event has before an import: the lines that earlier imports brought, by their ids and as they would be written
 * in a file today, and what new lines can clash with.
 *
 * @param zone the zone of the clock times in the files
 * @param format whether people can take part online
 * @param wholeEvent what an empty availability stands for; empty if the event has no slots yet
 * @param acceptsAutomatically whether a request without a status counts as accepted
 * @param categories the codes of the network's categories
 * @param fixedPersons ids of participants whose name and languages an import leaves alone
 * @param otherEmails addresses, as {@code SearchKey.ofEmail} writes them, of participants who did not come by an import
 * @param otherRequests requests between imported participants that did not come by an import
 * @param types the types of participants of the event
 */
record Known(
        ZoneId zone,
        EventFormat format,
        List<TimeWindow> wholeEvent,
        boolean acceptsAutomatically,
        Set<String> categories,
        Map<String, OrganisationRow> organisations,
        Map<String, ParticipantRow> participants,
        Map<String, ProfileRow> profiles,
        Map<String, RequestRow> requests,
        Set<String> fixedPersons,
        Set<String> otherEmails,
        Set<RequestRow.Pair> otherRequests,
        EventTypes types) {

    /** An event without types of participants. */
    Known(
            ZoneId zone,
            EventFormat format,
            List<TimeWindow> wholeEvent,
            boolean acceptsAutomatically,
            Set<String> categories,
            Map<String, OrganisationRow> organisations,
            Map<String, ParticipantRow> participants,
            Map<String, ProfileRow> profiles,
            Map<String, RequestRow> requests,
            Set<String> fixedPersons,
            Set<String> otherEmails,
            Set<RequestRow.Pair> otherRequests) {
        this(
                zone,
                format,
                wholeEvent,
                acceptsAutomatically,
                categories,
                organisations,
                participants,
                profiles,
                requests,
                fixedPersons,
                otherEmails,
                otherRequests,
                EventTypes.NONE);
    }
}
