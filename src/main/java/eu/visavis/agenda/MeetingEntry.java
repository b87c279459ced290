package eu.visavis.agenda;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;

/**
 * A meeting as one of its people sees it.
 *
 * @param revision rises with every change of time, table or state; from 0
 * @param changedAt when the meeting got this revision
 * @param calledOff whether it was cancelled because one of the two does not come any more, not by a new version
 * @param table number of the table, or null if the meeting is online
 * @param hall where the table stands; may be empty
 * @param accessible whether one gets to the table without a step, and a wheelchair has room at it
 * @param interpreter name of who interprets, or ""
 * @param others who else is there beside the reader and the partner
 * @param message what was written with the request; may be empty
 */
public record MeetingEntry(
        PublicCode meeting,
        TimeWindow time,
        int revision,
        Instant changedAt,
        boolean cancelled,
        boolean calledOff,
        Integer table,
        String hall,
        boolean accessible,
        MeetingPartner partner,
        String interpreter,
        List<TableParty> others,
        String message)
        implements AgendaEntry {
    public MeetingEntry {
        if (revision < 0) {
            throw new IllegalArgumentException("Revisions count from 0, not " + revision);
        }
        others = List.copyOf(others);
    }

    /** A meeting of two alone that nobody has called off and at which nobody interprets. */
    public MeetingEntry(
            PublicCode meeting,
            TimeWindow time,
            int revision,
            Instant changedAt,
            boolean cancelled,
            Integer table,
            String hall,
            boolean accessible,
            MeetingPartner partner,
            String message) {
        this(
                meeting,
                time,
                revision,
                changedAt,
                cancelled,
                false,
                table,
                hall,
                accessible,
                partner,
                "",
                List.of(),
                message);
    }

    /** Whether a newer version of the schedule has no such meeting any more. */
    public boolean isDropped() {
        return cancelled && !calledOff;
    }

    /** The others with their organisations, one after the other; empty if there are none. */
    public String othersInWords() {
        return TableParty.inWords(others);
    }

    /** Whether the two meet over the network instead of at a table. */
    public boolean online() {
        return table == null;
    }

    /** Whether the meeting takes place, and over the network. */
    public boolean isHeldOnline() {
        return online() && !cancelled;
    }
}
