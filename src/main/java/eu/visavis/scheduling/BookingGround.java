package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.WishPair;
import eu.visavis.scheduling.solver.WishTerms;
import eu.visavis.scheduling.solver.booking.BookingOffer;
import eu.visavis.scheduling.solver.booking.SelfBooking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is published of an event, as the ground on which two people look for a slot. Meetings whose wish is gone still take
 * their people and table.
 */
final class BookingGround {
    private final Instance instance;
    private final List<InstanceWish> unwished = new ArrayList<>();
    private final List<PlacedMeeting> placed = new ArrayList<>();
    private final PairedWishes wishes;
    private final Set<Long> people;
    private SelfBooking whole;

    /**
     * The ground of an event.
     *
     * @param instance as if nothing were booked
     * @param meetings that take place
     * @param joined ids of those who join them, by pair
     */
    BookingGround(Instance instance, Collection<Meeting> meetings, Map<Pair, Set<Long>> joined) {
        this.instance = instance;
        this.wishes = new PairedWishes(instance);
        this.people =
                instance.participants().stream().map(InstanceParticipant::id).collect(Collectors.toSet());
        for (Meeting meeting : meetings) {
            if (people.containsAll(meeting.pair().ids())) {
                InstanceWish wish = wishes.of(meeting.pair())
                        .orElseGet(() -> unwished(meeting.pair(), joined.getOrDefault(meeting.pair(), Set.of())));
                placed.add(new PlacedMeeting(
                        wish.id(),
                        wish.firstId(),
                        wish.secondId(),
                        wish.weight(),
                        meeting.place().slotId(),
                        meeting.place().table(),
                        meeting.interpreter()));
            }
        }
    }

    private InstanceWish unwished(Pair pair, Set<Long> joining) {
        Set<Long> there = joining.stream().filter(people::contains).collect(Collectors.toSet());
        InstanceWish wish = fresh(pair, new WishTerms(there, OptionalLong.empty(), OptionalLong.empty(), 0));
        unwished.add(wish);
        return wish;
    }

    private InstanceWish fresh(Pair pair, WishTerms terms) {
        long id = instance.wishes().stream().mapToLong(InstanceWish::id).max().orElse(0) + 1 + unwished.size();
        return new InstanceWish(id, pair.lowerId(), pair.higherId(), 1, false, Optional.empty(), Set.of(), terms);
    }

    /** Where two can meet from a moment on, whatever they have now; empty for two who are not both there. */
    Optional<BookingOffer> offer(Pair pair, Instant from) {
        if (!people.containsAll(pair.ids())) {
            return Optional.empty();
        }
        List<PlacedMeeting> others =
                placed.stream().filter(meeting -> !isOf(meeting, pair)).toList();
        SelfBooking booking = others.size() == placed.size() ? whole() : among(others);
        InstanceWish wish = booking.wishOf(WishPair.of(pair.lowerId(), pair.higherId()))
                .orElseGet(() -> fresh(pair, WishTerms.NONE));
        return Optional.of(booking.offer(wish, from));
    }

    /** The same for all who have no meeting yet, so it is made once. */
    private SelfBooking whole() {
        if (whole == null) {
            whole = among(placed);
        }
        return whole;
    }

    private SelfBooking among(List<PlacedMeeting> others) {
        List<InstanceWish> all = new ArrayList<>(instance.wishes());
        all.addAll(unwished);
        return new SelfBooking(
                new Instance(instance.slots(), instance.tables(), instance.participants(), all, instance.terms()),
                others);
    }

    /** Who joins a meeting of the two. */
    Set<Long> joining(Pair pair) {
        return wishes.of(pair).map(wish -> wish.terms().otherIds()).orElse(Set.of());
    }

    private static boolean isOf(PlacedMeeting meeting, Pair pair) {
        return Pair.of(meeting.firstId(), meeting.secondId()).equals(pair);
    }
}
