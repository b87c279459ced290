package eu.visavis.scheduling.solver.booking;

import java.util.List;
import java.util.Optional;

/**
 * What can be booked.
 *
 * @param slots the best first: fewest idle slots added, then fewest changes of the table, then the earliest
 * @param obstacle why there are none; empty if there are some
 */
public record BookingOffer(List<BookableSlot> slots, Optional<Obstacle> obstacle) {
    public BookingOffer {
        slots = List.copyOf(slots);
    }

    static BookingOffer none(Obstacle obstacle) {
        return new BookingOffer(List.of(), Optional.of(obstacle));
    }
}
