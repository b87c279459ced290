package eu.visavis.scheduling;

import eu.visavis.kernel.TimeWindow;
import eu.visavis.scheduling.ReleaseCheck.Placement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a publication changes about one meeting, seen from one of its people.
 *
 * @param others ids of the participants whom the meeting is with; of the two who meet, the other one comes first
 * @param before when and where it was to be; empty if it is new
 * @param after when and where it is now; empty if it falls out
 */
record AgendaChange(List<Long> others, Optional<Spot> before, Optional<Spot> after) {
    /** In the order in which people have to know: what falls out, what moves, what is new; then by time. */
    static final Comparator<AgendaChange> ORDER = Comparator.comparing(AgendaChange::kind)
            .thenComparing(AgendaChange::start)
            .thenComparing(change -> change.others().get(0));

    /** What becomes of a meeting. */
    enum Kind {
        CANCELLED,
        MOVED,
        /** Same time, same place, but not the same people. */
        KEPT,
        NEW
    }

    /** When and where; without a table if one side is online. */
    record Spot(TimeWindow window, OptionalLong table) {
        static Spot of(Meeting meeting) {
            return new Spot(meeting.window(), meeting.place().table());
        }

        static Spot of(Placement placement) {
            return new Spot(placement.window(), placement.place().table());
        }
    }

    Kind kind() {
        if (after.isEmpty()) {
            return Kind.CANCELLED;
        }
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        return before.equals(after) ? Kind.KEPT : Kind.MOVED;
    }

    private Instant start() {
        return before.or(() -> after).orElseThrow().window().start();
    }
}
