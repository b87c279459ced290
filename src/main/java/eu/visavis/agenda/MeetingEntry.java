package eu.visavis.agenda;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;

/**
 * A meeting as one of its two people sees it.
 *
 * @param revision rises with every change of time, table or state; from 0
 * @param changedAt when the meeting got this revision
 * @param table number of the table, or null if the meeting is online
 * @param hall where the table stands; may be empty
 * @param message what was written with the request; may be empty
 */
public record MeetingEntry(
        PublicCode meeting,
        TimeWindow time,
        int revision,
        Instant changedAt,
        boolean cancelled,
        Integer table,
        String hall,
        MeetingPartner partner,
        String message)
        implements AgendaEntry {
    public MeetingEntry {
        if (revision < 0) {
            throw new IllegalArgumentException("Revisions count from 0, not " + revision);
        }
    }

    /** Whether the two meet over the network instead of at a table. */
    public boolean online() {
        return table == null;
    }
}
