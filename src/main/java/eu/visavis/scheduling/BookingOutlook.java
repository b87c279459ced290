package eu.visavis.scheduling;

import eu.visavis.event.Booking;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.scheduling.solver.booking.Obstacle;
import java.util.List;
import java.util.Optional;

/**
 * What two people can book.
 *
 * @param state whether anybody can book in the event
 * @param meeting the meeting that the two have and that is not over
 * @param slots where they could meet, the best first; empty while nobody can book
 * @param obstacle why there are none
 */
public record BookingOutlook(
        Booking.State state, Optional<Held> meeting, List<FreeSlot> slots, Optional<Obstacle> obstacle) {
    public BookingOutlook {
        slots = List.copyOf(slots);
    }

    /**
     * A meeting that takes place.
     *
     * @param table where; empty if one side is online
     * @param booked whether one of the two set its time, so that both can move it
     */
    public record Held(TimeWindow window, Optional<ScheduledMeeting.TableSign> table, boolean booked) {}

    /** Whether the two can book, or move what they booked. */
    public boolean isOpen() {
        return state == Booking.State.OPEN && meeting.stream().allMatch(Held::booked);
    }
}
