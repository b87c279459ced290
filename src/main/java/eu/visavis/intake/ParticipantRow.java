package eu.visavis.intake;

import eu.visavis.registration.Attendance;
import java.util.List;

/**
 * A line of the participants.
 *
 * @param organisation the id of the organisation's line
 * @param languages ISO 639-1 codes, the own language first
 */
record ParticipantRow(
        String id,
        String organisation,
        String firstName,
        String lastName,
        String email,
        List<String> languages,
        Attendance attendance)
        implements Row {

    /** The same with the person's particulars as they are stored elsewhere. */
    ParticipantRow withPersonOf(ParticipantRow other) {
        return new ParticipantRow(
                id, organisation, other.firstName, other.lastName, other.email, other.languages, attendance);
    }
}
