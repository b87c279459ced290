package eu.visavis.scheduling.solver.repair;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.solver.ChangeCheck;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.SmallEvent;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.SolverFixtures;
import eu.visavis.scheduling.solver.TermedEvent;
import eu.visavis.testing.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Repairs of events in which much holds beyond time, number and tables, whatever part of them is accepted. */
class RepairedEventTest {
    private static final int SUBSETS = 32;
    private static final long NEW = 1_000_000;

    private final PlanSolver solver = new PlanSolver();
    private final Set<Change.Kind> kinds = new HashSet<>();
    private long groups;

    @Test
    void keepsEveryRuleWhateverIsAccepted() {
        LongStream.rangeClosed(1, Extent.of(120, 2_000)).forEach(this::repair);

        assertThat(kinds).contains(Change.Kind.MOVED, Change.Kind.NEW, Change.Kind.RESEATED);
        assertThat(groups).isGreaterThan(100);
    }

    private void repair(long seed) {
        Random random = new Random(seed);
        SmallEvent drawn = SmallEvent.drawLarger(seed);
        Instance before = TermedEvent.of(drawn.instance(), seed, random.nextBoolean());
        List<PlacedMeeting> published = solver.prepare(before, drawn.soft(), SolveLimits.steps(500, seed), Map.of())
                .solve(better -> {})
                .placed();
        List<Disruption> disruptions = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> draw(before, random, i))
                .toList();
        OptionalInt most = random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(4));
        int frozen = random.nextInt(1 + before.slots().size() / 2);
        RepairLimits limits = new RepairLimits(frozen, most, SolveLimits.steps(1_000, seed));

        RepairProposal proposal =
                new Repair(solver, before, drawn.soft(), published, disruptions, limits).propose(better -> {});

        Published known = new Published(places(published), most, frozen);
        Judge judge = new Judge(proposal, known, "seed %d, %s".formatted(seed, disruptions));
        judge.judge(proposal.plan());
        assertThat(proposal.plan(proposal.everything())).containsExactlyInAnyOrderElementsOf(proposal.plan());
        assertThat(ChangeCheck.of(proposal.event(), known, proposal.plan()).moved())
                .as(judge.name())
                .isLessThanOrEqualTo(most.orElse(limits.mostMoved(Remains.of(proposal.event(), published))));
        judge.calledOff();
        subsets(proposal.groups().size(), random).forEach(accepted -> judge.part(accepted, published));
        proposal.changes().forEach(change -> kinds.add(change.kind()));
        groups += proposal.groups().size();
    }

    private static Disruption draw(Instance event, Random random, int index) {
        InstanceSlot slot = event.slots().get(random.nextInt(event.slots().size()));
        List<InstanceParticipant> people = event.participants();
        int first = random.nextInt(people.size());
        long person = people.get(first).id();
        long other = people.get((first + 1) % people.size()).id();
        if (!event.tables().isEmpty() && random.nextInt(4) == 0) {
            long table =
                    event.tables().get(random.nextInt(event.tables().size())).id();
            return new TableClosed(table, slot.start(), slot.start().plus(Duration.ofMinutes(50)));
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Absence(person);
            case 1 -> new LateArrival(person, slot.start());
            case 2 -> new EarlyLeave(person, slot.start());
            case 3 -> new SlotLost(slot.id());
            case 4 -> new TableAdded(new InstanceTable(NEW + index, 90 + index));
            case 5 -> new NewWish(new InstanceWish(NEW + index, person, other, 1 + random.nextInt(7)));
            default -> newcomer(event, NEW + index, person, other);
        };
    }

    private static Disruption newcomer(Instance event, long id, long person, long other) {
        Set<Long> all = event.slots().stream().map(InstanceSlot::id).collect(Collectors.toSet());
        return new NewParticipant(
                new InstanceParticipant(id, false, all, OptionalInt.of(3)),
                List.of(new InstanceWish(id, id, person, 5), new InstanceWish(id + 100, other, id, 3)));
    }

    private static List<Set<Integer>> subsets(int size, Random random) {
        if (1 << Math.min(size, 10) <= SUBSETS) {
            return IntStream.range(0, 1 << size)
                    .mapToObj(bits -> IntStream.range(0, size)
                            .filter(i -> (bits >> i & 1) == 1)
                            .boxed()
                            .collect(Collectors.toSet()))
                    .toList();
        }
        return IntStream.range(0, SUBSETS)
                .mapToObj(i -> IntStream.range(0, size)
                        .filter(group -> random.nextBoolean())
                        .boxed()
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Map<Long, Published.Place> places(List<PlacedMeeting> published) {
        return published.stream()
                .collect(Collectors.toMap(
                        PlacedMeeting::wishId,
                        meeting -> new Published.Place(meeting.slotId(), meeting.tableId(), meeting.interpreterId())));
    }

    private record Judge(RepairProposal proposal, Published known, String name) {
        void judge(List<PlacedMeeting> plan) {
            assertThat(SolverFixtures.isKept(SolverFixtures.withoutMandatory(proposal.event()), plan))
                    .as(name)
                    .isTrue();
            assertThat(ChangeCheck.of(proposal.event(), known, plan).breaches())
                    .as(name)
                    .isEmpty();
        }

        /** Whatever is accepted: it keeps the rules, and nobody but those concerned has another day. */
        void part(Set<Integer> accepted, List<PlacedMeeting> published) {
            List<PlacedMeeting> plan = proposal.plan(accepted);
            judge(plan);
            Set<PlacedMeeting> different = new HashSet<>(plan);
            published.forEach(meeting -> {
                if (!different.remove(meeting)) {
                    different.add(meeting);
                }
            });
            Set<Long> wishes = different.stream().map(PlacedMeeting::wishId).collect(Collectors.toSet());
            Set<Long> people = new HashSet<>();
            proposal.event().wishes().stream()
                    .filter(wish -> wishes.contains(wish.id()))
                    .forEach(wish -> people.addAll(wish.peopleIds()));
            assertThat(proposal.concerned(accepted)).as(name).isEqualTo(people);
        }

        /** Nothing is called off for other than mandatory wishes. */
        void calledOff() {
            List<Long> mandatory = proposal.event().wishes().stream()
                    .filter(InstanceWish::mandatory)
                    .map(InstanceWish::id)
                    .toList();
            for (ChangeGroup group : proposal.groups()) {
                List<Change> off = new ArrayList<>(group.changes());
                off.removeIf(change -> change.kind() != Change.Kind.CALLED_OFF);
                if (!off.isEmpty()) {
                    assertThat(group.changes())
                            .as(name)
                            .anyMatch(change ->
                                    change.kind() != Change.Kind.CALLED_OFF && mandatory.contains(change.wishId()));
                }
            }
        }
    }
}
