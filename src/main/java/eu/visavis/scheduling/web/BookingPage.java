package eu.visavis.scheduling.web;

import java.util.List;
import java.util.Optional;

/**
 * The slots in which a participant can meet another one.
 *
 * @param event the event's code
 * @param code of the other participant
 * @param stage how booking stands, in words
 * @param open whether something can be booked, moved or cancelled
 * @param agreed whether the two have agreed to meet
 * @param askable whether the reader can ask for a meeting now
 * @param held the meeting that they have
 * @param best the slots that leave the fewest gaps
 * @param days all others in the order of time
 * @param obstacle why there are none, as a key; "" if there are some
 * @param problem what came in between, in words; "" for nothing
 */
public record BookingPage(
        String event,
        String code,
        PersonName person,
        String stage,
        boolean open,
        boolean agreed,
        boolean askable,
        Optional<Held> held,
        List<Free> best,
        List<Day> days,
        String obstacle,
        String problem) {
    public BookingPage {
        best = List.copyOf(best);
        days = List.copyOf(days);
    }

    /**
     * A meeting that takes place.
     *
     * @param place the table in words
     * @param booked whether one of the two set its time
     */
    public record Held(Moment moment, String place, boolean booked) {}

    /** The free slots of a day. */
    public record Day(String date, List<Free> slots) {}

    /**
     * A free slot.
     *
     * @param value sent to book it
     * @param day in words
     * @param place the table in words
     */
    public record Free(String value, String day, String from, String to, String place) {}

    /** Whether there is a slot to choose. */
    public boolean hasSlots() {
        return !best.isEmpty();
    }
}
