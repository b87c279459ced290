package eu.visavis.scheduling.solver.booking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SmallEvent;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.SolverFixtures;
import eu.visavis.scheduling.solver.TermedEvent;
import eu.visavis.testing.Extent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is offered, against every slot, table and interpreter there is, as the independent check sees them. */
class OfferedSlotsTest {
    private static final int WISHES = 4;
    private static final long NEW = 1_000_000;

    private final PlanSolver solver = new PlanSolver();
    private long offered;
    private long withoutOffer;

    @Test
    void offersWhatKeepsEveryRuleAndNothingElse() {
        LongStream.rangeClosed(1, Extent.of(60, 1_000)).forEach(this::compare);

        assertThat(offered).isPositive();
        assertThat(withoutOffer).isPositive();
    }

    private void compare(long seed) {
        Random random = new Random(seed);
        SmallEvent drawn = SmallEvent.drawLarger(seed);
        Instance event = withNewWish(TermedEvent.of(drawn.instance(), seed, random.nextBoolean()), random);
        List<PlacedMeeting> placed =
                new ArrayList<>(solver.prepare(event, drawn.soft(), SolveLimits.steps(500, seed), Map.of())
                        .solve(better -> {})
                        .placed());
        placed.removeIf(meeting -> random.nextInt(3) == 0 || meeting.wishId() == NEW);
        List<InstanceWish> open = new ArrayList<>(event.wishes());
        open.removeIf(wish -> placed.stream().anyMatch(meeting -> meeting.wishId() == wish.id()));
        Collections.shuffle(open, random);
        Instant from = event.slots().get(random.nextInt(2)).start();
        Instance known = event.withWishes(
                event.wishes().stream().filter(wish -> wish.id() != NEW).toList());
        SelfBooking booking = new SelfBooking(known, placed);
        Trying trying = new Trying(SolverFixtures.withoutMandatory(event), placed, drawn.soft());
        for (InstanceWish wish : open.subList(0, Math.min(WISHES, open.size()))) {
            BookingOffer offer = booking.offer(wish, from);
            assertThat(slots(offer))
                    .as("%s, %s, seed %d", wish, offer.obstacle(), seed)
                    .isEqualTo(trying.slots(wish, from));
            assertThat(offer.obstacle().isPresent()).isEqualTo(offer.slots().isEmpty());
            offer.slots().forEach(slot -> trying.judge(slot, seed));
            assertThat(offer.slots())
                    .as("seed %d", seed)
                    .isSortedAccordingTo(Comparator.comparingInt(BookableSlot::idleSlotsAdded)
                            .thenComparingInt(BookableSlot::tableChangesAdded)
                            .thenComparingLong(slot -> slot.meeting().slotId()));
            offered += offer.slots().size();
            withoutOffer += offer.slots().isEmpty() ? 1 : 0;
        }
    }

    /** With a wish that the plan's event does not have. */
    private static Instance withNewWish(Instance event, Random random) {
        List<Long> people = new ArrayList<>(
                event.participants().stream().map(person -> person.id()).toList());
        Collections.shuffle(people, random);
        List<InstanceWish> wishes = new ArrayList<>(event.wishes());
        wishes.add(new InstanceWish(NEW, people.get(0), people.get(1), 1));
        return event.withWishes(wishes);
    }

    private static Set<Long> slots(BookingOffer offer) {
        return offer.slots().stream()
                .map(slot -> slot.meeting().slotId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The plan with one more meeting, however it is placed. */
    private record Trying(Instance event, List<PlacedMeeting> placed, SoftWeights soft) {
        List<PlacedMeeting> with(PlacedMeeting meeting) {
            List<PlacedMeeting> all = new ArrayList<>(placed);
            all.add(meeting);
            return all;
        }

        boolean isClean(PlacedMeeting meeting) {
            return SolverFixtures.isKept(event, with(meeting));
        }

        Set<Long> slots(InstanceWish wish, Instant from) {
            return event.slots().stream()
                    .filter(slot -> !slot.start().isBefore(from))
                    .map(InstanceSlot::id)
                    .filter(slot ->
                            placed.stream().noneMatch(meeting -> meeting.slotId() == slot && isOf(wish, meeting)))
                    .filter(slot -> tables().anyMatch(
                                    table -> interpreters().anyMatch(one -> isClean(meeting(wish, slot, table, one)))))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** To spare attempts: whoever is in another meeting then is in no second one. */
        private static boolean isOf(InstanceWish wish, PlacedMeeting meeting) {
            return wish.peopleIds().contains(meeting.firstId())
                    || wish.peopleIds().contains(meeting.secondId());
        }

        private static PlacedMeeting meeting(InstanceWish wish, long slot, OptionalLong table, OptionalLong one) {
            return new PlacedMeeting(wish.id(), wish.firstId(), wish.secondId(), wish.weight(), slot, table, one);
        }

        private Stream<OptionalLong> tables() {
            return Stream.concat(
                    Stream.of(OptionalLong.empty()), event.tables().stream().map(table -> OptionalLong.of(table.id())));
        }

        private Stream<OptionalLong> interpreters() {
            return Stream.concat(
                    Stream.of(OptionalLong.empty()),
                    event.terms().interpreters().stream().map(one -> OptionalLong.of(one.id())));
        }

        private static PlacedMeeting at(PlacedMeeting meeting, OptionalLong table) {
            return new PlacedMeeting(
                    meeting.wishId(),
                    meeting.firstId(),
                    meeting.secondId(),
                    meeting.weight(),
                    meeting.slotId(),
                    table,
                    meeting.interpreterId());
        }

        private int changes(List<PlacedMeeting> plan) {
            return PlanCheck.of(event, plan, soft).figures().tableChanges();
        }

        void judge(BookableSlot slot, long seed) {
            PlanCheck before = PlanCheck.of(event, placed, soft);
            PlanCheck after = PlanCheck.of(event, with(slot.meeting()), soft);
            assertThat(isClean(slot.meeting())).as("%s, seed %d", slot, seed).isTrue();
            assertThat(tables().map(table -> at(slot.meeting(), table))
                            .filter(this::isClean)
                            .mapToInt(one -> changes(with(one))))
                    .as("fewest changes, %s, seed %d", slot, seed)
                    .allMatch(changes -> changes >= after.figures().tableChanges());
            assertThat(slot.idleSlotsAdded())
                    .as("idle, %s, seed %d", slot, seed)
                    .isEqualTo(after.figures().idleGaps() - before.figures().idleGaps());
            assertThat(slot.tableChangesAdded())
                    .as("changes, %s, seed %d", slot, seed)
                    .isEqualTo(after.figures().tableChanges() - before.figures().tableChanges());
        }
    }
}
