package eu.visavis.scheduling.solver.booking;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.Openings;
import eu.visavis.scheduling.solver.Openings.Opening;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.scheduling.solver.WishPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the slots in which two people can meet while everybody else's plan stays as it is. Whatever is offered keeps every
 * hard rule that the plan keeps, and nothing is left out that would; only how evenly people are interrupted is not looked
 * at.
 *
 * <p>Immutable and safe for concurrent use, for the plan as it was: whoever books has to look again in the transaction.
 */
public final class SelfBooking {
    private static final Comparator<BookableSlot> BEST_FIRST =
            Comparator.comparingInt(BookableSlot::idleSlotsAdded).thenComparingInt(BookableSlot::tableChangesAdded);

    private final Openings openings;
    private final AgendaChange change;
    private final Map<Long, PlacedMeeting> placed = new HashMap<>();
    private final Map<Long, InstanceWish> wishes = new HashMap<>();
    private final Map<WishPair, List<InstanceWish>> wishesOfPair = new HashMap<>();
    private final Map<Long, PlacedMeeting> chosen = new HashMap<>();

    /**
     * Looks at a plan.
     *
     * @param meetings of wishes of the instance
     */
    public SelfBooking(Instance instance, List<PlacedMeeting> meetings) {
        openings = new Openings(instance, meetings);
        change = new AgendaChange(instance, openings.agendas());
        for (InstanceWish wish : instance.wishes()) {
            wishes.put(wish.id(), wish);
            wishesOfPair.computeIfAbsent(wish.pair(), pair -> new ArrayList<>()).add(wish);
        }
        for (PlacedMeeting meeting : meetings) {
            InstanceWish wish = wishes.get(meeting.wishId());
            placed.put(meeting.wishId(), meeting);
            wish.terms().choice().ifPresent(choice -> chosen.put(choice, meeting));
        }
    }

    /** A wish of the two that has no slot yet, else one that has; empty if they have none. */
    public Optional<InstanceWish> wishOf(WishPair pair) {
        List<InstanceWish> all = wishesOfPair.getOrDefault(pair, List.of());
        return all.stream()
                .filter(wish -> !placed.containsKey(wish.id()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /**
     * Lists the slots in which a meeting can be booked.
     *
     * @param wish of the instance, or a new one of two who are there and of whom neither avoids the other
     * @param from slots that start before are not offered
     * @throws IllegalArgumentException if somebody in the meeting is not of the instance
     */
    public BookingOffer offer(InstanceWish wish, Instant from) {
        wish.peopleIds().forEach(change::require);
        if (placed.containsKey(wish.id())) {
            return BookingOffer.none(Obstacle.BOOKED);
        }
        if (wish.terms().choice().isPresent()
                && chosen.containsKey(wish.terms().choice().getAsLong())) {
            return BookingOffer.none(Obstacle.CHOSEN_OTHERWISE);
        }
        Openings.Found found = openings.of(wish, slot -> !slot.start().isBefore(from));
        Optional<UnplacedReason> obstacle = found.obstacle();
        if (obstacle.isPresent()) {
            return BookingOffer.none(Obstacle.of(obstacle.get()));
        }
        List<BookableSlot> bookable = found.openings().stream()
                .map(opening -> describe(wish, opening))
                .sorted(BEST_FIRST)
                .toList();
        return new BookingOffer(bookable, Optional.empty());
    }

    private BookableSlot describe(InstanceWish wish, Opening opening) {
        OptionalLong table = bestTable(wish, opening);
        PlacedMeeting meeting = new PlacedMeeting(
                wish.id(),
                wish.firstId(),
                wish.secondId(),
                wish.weight(),
                opening.slotId(),
                table,
                opening.interpreterId());
        int idle = wish.peopleIds().stream()
                .mapToInt(person -> change.idleSlotsAdded(person, opening.slotId()))
                .sum();
        return new BookableSlot(meeting, idle, tableChanges(wish, opening, table));
    }

    /** Where people come from or go to, if that makes for fewer changes than any table: all others are as good as the first. */
    private OptionalLong bestTable(InstanceWish wish, Opening opening) {
        Set<OptionalLong> beside = wish.peopleIds().stream()
                .flatMap(person -> change.tablesBeside(person, opening.slotId()))
                .collect(Collectors.toSet());
        return opening.tableIds().stream()
                .filter(table -> beside.contains(table)
                        || table.equals(opening.tableIds().get(0)))
                .min(Comparator.comparingInt(table -> tableChanges(wish, opening, table)))
                .orElseThrow();
    }

    private int tableChanges(InstanceWish wish, Opening opening, OptionalLong table) {
        return wish.peopleIds().stream()
                .mapToInt(person -> change.tableChangesAdded(person, opening.slotId(), table))
                .sum();
    }
}
