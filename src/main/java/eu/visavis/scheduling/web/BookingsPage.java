package eu.visavis.scheduling.web;

import eu.visavis.event.Booking;
import java.util.List;

/**
 * The meetings of a participant that they can book, and those that they have.
 *
 * @param event the event's code
 * @param stage how booking stands, in words
 * @param unbooked agreed meetings without a time
 * @param booked meetings that are to come, in the order of time
 */
public record BookingsPage(String event, Booking.State state, String stage, List<Open> unbooked, List<Booked> booked) {
    /** An agreed meeting without a time; the code is that of the other participant. */
    public record Open(String code, PersonName person) {}

    /**
     * A meeting with a time.
     *
     * @param code of the other participant
     * @param place the table in words
     */
    public record Booked(String code, PersonName person, Moment moment, String place) {}

    /** Whether anybody can book now. */
    public boolean isOpen() {
        return state == Booking.State.OPEN;
    }
}
