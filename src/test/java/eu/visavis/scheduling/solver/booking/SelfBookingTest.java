package eu.visavis.scheduling.solver.booking;

import static eu.visavis.scheduling.solver.SolverFixtures.NINE;
import static eu.visavis.scheduling.solver.SolverFixtures.idOf;
import static eu.visavis.scheduling.solver.SolverFixtures.limited;
import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.online;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.WishPair;
import eu.visavis.scheduling.solver.WishTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What two can book in plans of a few meetings, in slots of 20 minutes from nine o'clock on. */
class SelfBookingTest {
    private static PlacedMeeting meeting(long first, long second, long slot, long table) {
        return new PlacedMeeting(idOf(first, second), first, second, 3, slot, OptionalLong.of(table));
    }

    private static BookingOffer offer(Instance event, InstanceWish wish, PlacedMeeting... placed) {
        return new SelfBooking(event, List.of(placed)).offer(wish, NINE);
    }

    private static Instance event(int slots, int tables, List<InstanceParticipant> people, InstanceWish... wishes) {
        return new Instance(slots(slots), tables(tables), people, List.of(wishes));
    }

    private static Optional<Obstacle> obstacle(Instance event, PlacedMeeting... placed) {
        return offer(event, wish(1, 2, 3), placed).obstacle();
    }

    private static List<Long> slotsOf(BookingOffer offer) {
        return offer.slots().stream().map(slot -> slot.meeting().slotId()).toList();
    }

    @Test
    void offersSlotsInWhichBothAreFreeTheLeastWaitingFirst() {
        Instance event = event(
                5,
                2,
                List.of(onSite(1, 1, 2, 3, 4, 5), onSite(2, 1, 2, 3, 4, 5), onSite(3, 1, 2, 3, 4, 5)),
                wish(1, 2, 3),
                wish(1, 3, 3));

        BookingOffer offer = offer(event, wish(1, 2, 3), meeting(1, 3, 2, 101));

        assertThat(slotsOf(offer)).containsExactly(1L, 3L, 4L, 5L);
        assertThat(offer.slots()).extracting(BookableSlot::idleSlotsAdded).containsExactly(0, 0, 1, 2);
        assertThat(offer.obstacle()).isEmpty();
    }

    @Test
    void fillsAGapFirst() {
        Instance event = event(
                4,
                2,
                List.of(onSite(1, 1, 2, 3, 4), onSite(2, 1, 2, 3, 4), onSite(3, 1), onSite(4, 3)),
                wish(1, 2, 3),
                wish(1, 3, 3),
                wish(1, 4, 3));

        BookingOffer offer = offer(event, wish(1, 2, 3), meeting(1, 3, 1, 101), meeting(1, 4, 3, 101));

        assertThat(slotsOf(offer)).containsExactly(2L, 4L);
        assertThat(offer.slots().get(0).idleSlotsAdded()).isEqualTo(-1);
    }

    @Test
    void prefersTheTableAtWhichSomebodySitsBefore() {
        Instance event =
                event(2, 3, List.of(onSite(1, 1, 2), onSite(2, 2), onSite(3, 1)), wish(1, 2, 3), wish(1, 3, 3));

        BookingOffer offer = offer(event, wish(1, 2, 3), meeting(1, 3, 1, 103));

        assertThat(offer.slots()).hasSize(1);
        assertThat(offer.slots().get(0).meeting().tableId()).hasValue(103);
        assertThat(offer.slots().get(0).tableChangesAdded()).isZero();
    }

    @Test
    void offersAPairWithoutAWishAsWell() {
        Instance event = event(1, 1, List.of(onSite(1, 1), online(2, 1)));

        BookingOffer offer = offer(event, wish(1, 2, 3));

        assertThat(offer.slots()).hasSize(1);
        assertThat(offer.slots().get(0).meeting().tableId()).isEmpty();
    }

    @Test
    void offersNothingThatHasBegun() {
        Instance event = event(3, 1, List.of(onSite(1, 1, 2, 3), onSite(2, 1, 2, 3)));
        SelfBooking booking = new SelfBooking(event, List.of());

        assertThat(slotsOf(booking.offer(wish(1, 2, 3), NINE.plus(Duration.ofMinutes(20)))))
                .containsExactly(2L, 3L);
        assertThat(slotsOf(booking.offer(wish(1, 2, 3), NINE.plus(Duration.ofMinutes(21)))))
                .containsExactly(3L);
        assertThat(booking.offer(wish(1, 2, 3), NINE.plus(Duration.ofMinutes(41)))
                        .obstacle())
                .contains(Obstacle.NO_COMMON_TIME);
    }

    @Test
    void findsTheWishOfAPairThatHasNoSlotYet() {
        InstanceWish second = new InstanceWish(7, 2, 1, 3);
        Instance event = event(2, 1, List.of(onSite(1, 1, 2), onSite(2, 1, 2)), wish(1, 2, 3), second);

        assertThat(new SelfBooking(event, List.of(meeting(1, 2, 1, 101))).wishOf(WishPair.of(1, 2)))
                .contains(second);
        assertThat(new SelfBooking(event, List.of()).wishOf(WishPair.of(1, 2))).contains(wish(1, 2, 3));
        assertThat(new SelfBooking(event, List.of()).wishOf(WishPair.of(1, 3))).isEmpty();
    }

    @Test
    void saysWhatIsInTheWay() {
        List<InstanceParticipant> four = List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1), onSite(4, 1));

        assertThat(obstacle(event(1, 1, four, wish(1, 2, 3)), meeting(1, 2, 1, 101)))
                .contains(Obstacle.BOOKED);
        assertThat(obstacle(event(2, 1, List.of(onSite(1, 1), onSite(2, 2))))).contains(Obstacle.NO_COMMON_TIME);
        assertThat(obstacle(event(1, 1, List.of(limited(1, 0, 1), onSite(2, 1)))))
                .contains(Obstacle.MEETING_LIMIT_REACHED);
        assertThat(obstacle(event(1, 2, four, wish(2, 3, 3)), meeting(2, 3, 1, 101)))
                .contains(Obstacle.NO_FREE_COMMON_SLOT);
        assertThat(obstacle(event(1, 1, four, wish(3, 4, 3)), meeting(3, 4, 1, 101)))
                .contains(Obstacle.NO_FREE_TABLE);
        assertThat(obstacle(event(1, 1, four))).isEmpty();
    }

    private static InstanceParticipant speaking(long id, String language, int mostInRow) {
        PersonTerms terms = new PersonTerms(
                OptionalLong.empty(), Set.of(), Set.of(language), OptionalInt.of(mostInRow), List.of(), 0, Set.of());
        return new InstanceParticipant(id, false, Set.of(1L, 2L), OptionalInt.empty(), terms);
    }

    @Test
    void namesInterpretersAndDaysThatAreFull() {
        List<InstanceParticipant> people = List.of(speaking(1, "de", 1), speaking(2, "fr", 9), speaking(3, "de", 9));
        InstanceInterpreter interpreter = new InstanceInterpreter(5, Set.of("de", "fr"), Set.of(2L));
        Instance without = event(2, 2, people, wish(1, 3, 3));
        Instance with = new Instance(
                without.slots(),
                without.tables(),
                people,
                without.wishes(),
                new EventTerms(List.of(), List.of(interpreter), List.of()));

        assertThat(offer(with, wish(1, 2, 3)).slots())
                .extracting(slot -> slot.meeting().interpreterId())
                .containsExactly(OptionalLong.of(5));
        assertThat(obstacle(without)).contains(Obstacle.NO_INTERPRETER);
        assertThat(obstacle(with, meeting(1, 3, 1, 101))).contains(Obstacle.DAY_FULL);
    }

    @Test
    void keepsTheOrderOfWishes() {
        List<InstanceParticipant> people = List.of(onSite(1, 1, 2, 3), onSite(2, 1, 2, 3), onSite(3, 1, 2, 3));
        InstanceWish earlier = wish(1, 3, 3);
        InstanceWish later = wish(1, 2, 3).after(Set.of(earlier.id()));
        Instance event = event(3, 2, people, earlier, later);

        assertThat(slotsOf(offer(event, later, meeting(1, 3, 2, 101)))).containsExactly(3L);
        assertThat(slotsOf(offer(event, earlier, meeting(1, 2, 2, 101)))).containsExactly(1L);
        assertThat(offer(event, later, meeting(1, 3, 3, 101)).obstacle()).contains(Obstacle.OUT_OF_ORDER);
    }

    @Test
    void offersNoSecondOneOfAChoice() {
        WishTerms choice = new WishTerms(Set.of(), OptionalLong.of(4), OptionalLong.empty(), 0);
        InstanceWish one = new InstanceWish(idOf(1, 2), 1, 2, 3, false, Optional.empty(), Set.of(), choice);
        InstanceWish other = new InstanceWish(idOf(1, 3), 1, 3, 3, false, Optional.empty(), Set.of(), choice);
        Instance event = event(2, 1, List.of(onSite(1, 1, 2), onSite(2, 1, 2), onSite(3, 1, 2)), one, other);

        assertThat(offer(event, one, meeting(1, 3, 1, 101)).obstacle()).contains(Obstacle.CHOSEN_OTHERWISE);
        assertThat(offer(event, one).slots()).hasSize(2);
    }

    @Test
    void refusesPeopleWhoAreNotThere() {
        Instance event = event(1, 1, List.of(onSite(1, 1)));

        assertThatIllegalArgumentException().isThrownBy(() -> offer(event, wish(1, 2, 3)));
    }
}
