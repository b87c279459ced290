package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.idOf;
import static eu.visavis.scheduling.solver.SolverFixtures.limited;
import static eu.visavis.scheduling.solver.SolverFixtures.mandatory;
import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.online;
import static eu.visavis.scheduling.solver.SolverFixtures.randomInstance;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSolverTest {
    private static final SolveLimits SHORT = SolveLimits.steps(5_000, 7);

    private final PlanSolver solver = new PlanSolver();

    private Plan solve(Instance instance, SolveLimits limits) {
        return solver.prepare(instance, limits).solve(plan -> {});
    }

    @Test
    void placesTheGreatestWeightThenLeavesTheFewestGaps() {
        Instance instance = new Instance(
                slots(3),
                tables(1),
                List.of(onSite(1, 1, 2, 3), onSite(2, 1, 2, 3), onSite(3, 1, 2, 3), onSite(4, 2)),
                List.of(wish(1, 2, 3), wish(1, 3, 5), wish(4, 1, 1), wish(4, 2, 3)));

        Plan plan = solve(instance, SHORT);

        assertThat(plan.placed()).hasSize(3);
        assertThat(plan.unplaced())
                .containsExactly(new UnplacedWish(idOf(4, 1), 4, 1, 1, UnplacedReason.NO_FREE_COMMON_SLOT));
        assertThat(plan.figures())
                .isEqualTo(new PlanFigures(4, 3, 12, 11, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, TermFigures.NONE));
    }

    @Test
    void givesTheSamePlanForTheSameSeedAndEvaluations() {
        Instance instance = randomInstance(40, 200, 8, 3, 5, 5);
        SolveLimits limits = SolveLimits.steps(30_000, 11);

        Plan first = solve(instance, limits);

        assertThat(solve(instance, limits)).isEqualTo(first);
        assertThat(solve(instance, SolveLimits.steps(30_000, 12))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsEveryRuleOnALargerEvent(long seed) {
        Instance instance = randomInstance(60, 400, 12, seed, 6, 6);

        Plan plan = solve(instance, SolveLimits.steps(100_000, seed));

        assertThat(plan.figures().feasible()).isTrue();
        assertThat(plan.placed().size() + plan.unplaced().size()).isEqualTo(400);
        assertThat(plan.unplaced()).noneMatch(wish -> wish.reason() == UnplacedReason.RUN_ENDED_EARLY);
        assertThat(plan.figures().idleGaps()).isLessThanOrEqualTo(10);
        assertThat(Verification.breaches(instance, plan)).isEmpty();
    }

    @Test
    void startsFromAnExistingPlan() {
        Instance instance = randomInstance(40, 200, 8, 3, 5, 5);
        Plan earlier = solve(instance, SolveLimits.steps(50_000, 1));
        Map<Long, Long> start =
                earlier.placed().stream().collect(Collectors.toMap(PlacedMeeting::wishId, PlacedMeeting::slotId));

        Plan later = solver.prepare(instance, SoftWeights.standard(), SolveLimits.steps(1, 1), start)
                .solve(plan -> {});

        assertThat(later.placed().stream().collect(Collectors.toMap(PlacedMeeting::wishId, PlacedMeeting::slotId)))
                .containsAllEntriesOf(start);
    }

    @Test
    void passesOverWhatNoLongerFitsInAnExistingPlan() {
        Instance instance = new Instance(
                slots(2),
                tables(2),
                List.of(onSite(1, 1), limited(2, 1, 1, 2), onSite(3, 1, 2), onSite(4, 1)),
                List.of(wish(1, 2, 3), wish(1, 3, 1), wish(2, 3, 1)));
        Map<Long, Long> start = Map.of(idOf(1, 2), 1L, idOf(1, 3), 1L, idOf(2, 3), 2L, idOf(3, 4), 9L);

        Plan plan =
                solver.prepare(instance, SoftWeights.standard(), SHORT, start).solve(better -> {});

        assertThat(plan.figures().feasible()).isTrue();
        assertThat(plan.placed()).containsExactly(new PlacedMeeting(idOf(1, 2), 1, 2, 3, 1, OptionalLong.of(101)));
    }

    @Test
    void placesMandatoryWishesBeforeHeavierOnes() {
        Instance instance = new Instance(
                slots(1),
                tables(2),
                List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1)),
                List.of(wish(1, 2, 9), mandatory(2, 3, 1)));

        Plan plan = solve(instance, SHORT);

        assertThat(plan.placed()).containsExactly(new PlacedMeeting(idOf(2, 3), 2, 3, 1, 1, OptionalLong.of(101)));
        assertThat(plan.figures().mandatoryUnplaced()).isZero();
    }

    @Test
    void reportsBetterPlansAndTheLastOne() {
        List<Plan> reported = new ArrayList<>();

        Plan last =
                solver.prepare(randomInstance(30, 120, 6, 5, 4, 4), SHORT).solve(better -> reported.add(better.plan()));

        assertThat(reported).isNotEmpty().allMatch(plan -> plan.figures().feasible());
        assertThat(last.figures().placedWeight())
                .isGreaterThanOrEqualTo(reported.get(0).figures().placedWeight());
    }

    @Test
    void endsSoonWhenStoppedFromWithinOrBefore() {
        Instance instance = randomInstance(60, 400, 4, 5, 4, 4);
        PlanRun stoppedBefore = solver.prepare(instance, SolveLimits.time(Duration.ofDays(1), 1));
        PlanRun stoppedWithin = solver.prepare(instance, SolveLimits.time(Duration.ofDays(1), 1));

        stoppedBefore.stop();

        assertThat(stoppedBefore.solve(plan -> {}).figures().feasible()).isTrue();
        assertThat(stoppedWithin.solve(plan -> stoppedWithin.stop()).figures().feasible())
                .isTrue();
    }

    @Test
    void refusesToUseARunTwice() {
        PlanRun run = solver.prepare(randomInstance(5, 5, 2, 1, 3), SHORT);
        run.solve(plan -> {});

        assertThatIllegalStateException().isThrownBy(() -> run.solve(plan -> {}));
    }

    @Nested
    class Bounds {
        @Test
        void plansNothingForAnEmptyEvent() {
            Plan plan = solve(new Instance(List.of(), List.of(), List.of(), List.of()), SHORT);

            assertThat(plan.placed()).isEmpty();
            assertThat(plan.figures())
                    .isEqualTo(new PlanFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, TermFigures.NONE));
        }

        @Test
        void plansNothingWithoutWishes() {
            Plan plan = solve(new Instance(slots(2), tables(1), List.of(onSite(1, 1, 2)), List.of()), SHORT);

            assertThat(plan.placed()).isEmpty();
            assertThat(plan.unplaced()).isEmpty();
        }

        @Test
        void placesNothingWithoutSlots() {
            Plan plan = solve(
                    new Instance(List.of(), tables(1), List.of(onSite(1), onSite(2)), List.of(wish(1, 2, 3))), SHORT);

            assertThat(plan.unplaced())
                    .containsExactly(new UnplacedWish(idOf(1, 2), 1, 2, 3, UnplacedReason.NO_COMMON_TIME));
        }

        @Test
        void placesOnlyOnlineMeetingsWithoutTables() {
            Plan plan = solve(
                    new Instance(
                            slots(2),
                            List.of(),
                            List.of(onSite(1, 1, 2), onSite(2, 1, 2), online(3, 2)),
                            List.of(wish(1, 2, 5), wish(3, 2, 1))),
                    SHORT);

            assertThat(plan.placed()).containsExactly(new PlacedMeeting(idOf(3, 2), 3, 2, 1, 2, OptionalLong.empty()));
            assertThat(plan.unplaced())
                    .containsExactly(new UnplacedWish(idOf(1, 2), 1, 2, 5, UnplacedReason.NO_FREE_TABLE));
        }

        @Test
        void needsNoTableWhenEveryoneIsOnline() {
            Plan plan = solve(
                    new Instance(
                            slots(3),
                            List.of(),
                            List.of(online(1, 1, 2, 3), online(2, 1, 2, 3), online(3, 1, 2, 3)),
                            List.of(wish(1, 2, 1), wish(1, 3, 1), wish(2, 3, 1))),
                    SHORT);

            assertThat(plan.placed())
                    .hasSize(3)
                    .allMatch(meeting -> meeting.tableId().isEmpty());
            assertThat(plan.figures().idleGaps()).isEqualTo(1);
        }

        @Test
        void fillsASingleSlot() {
            Plan plan = solve(
                    new Instance(
                            slots(1),
                            tables(2),
                            List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1), onSite(4, 1)),
                            List.of(wish(1, 2, 3), wish(2, 3, 5), wish(3, 4, 3))),
                    SHORT);

            assertThat(plan.figures().placedWeight()).isEqualTo(6);
        }

        @Test
        void givesNobodyMoreMeetingsThanTheirLimit() {
            Plan plan = solve(
                    new Instance(
                            slots(3),
                            tables(2),
                            List.of(limited(1, 1, 1, 2, 3), limited(2, 0, 1, 2, 3), onSite(3, 1, 2, 3), onSite(4, 1)),
                            List.of(wish(1, 3, 1), wish(1, 4, 3), wish(2, 3, 7))),
                    SHORT);

            assertThat(plan.placed()).containsExactly(new PlacedMeeting(idOf(1, 4), 1, 4, 3, 1, OptionalLong.of(101)));
            assertThat(plan.unplaced())
                    .containsExactly(
                            new UnplacedWish(idOf(1, 3), 1, 3, 1, UnplacedReason.MEETING_LIMIT_REACHED),
                            new UnplacedWish(idOf(2, 3), 2, 3, 7, UnplacedReason.MEETING_LIMIT_REACHED));
        }
    }

    /** Looks at a plan without any code of the product. */
    private static final class Verification {
        static List<String> breaches(Instance instance, Plan plan) {
            Map<Long, InstanceParticipant> people = instance.participants().stream()
                    .collect(Collectors.toMap(InstanceParticipant::id, Function.identity()));
            List<String> breaches = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (PlacedMeeting meeting : plan.placed()) {
                boolean needsTable = true;
                for (long id : List.of(meeting.firstId(), meeting.secondId())) {
                    needsTable &= !people.get(id).online();
                    if (!people.get(id).availableSlotIds().contains(meeting.slotId())) {
                        breaches.add("away: " + meeting);
                    }
                    if (!taken.add("person " + id + " in " + meeting.slotId())) {
                        breaches.add("double booked: " + meeting);
                    }
                }
                if (needsTable != meeting.tableId().isPresent()) {
                    breaches.add("table: " + meeting);
                }
                if (needsTable && !taken.add("table " + meeting.tableId() + " in " + meeting.slotId())) {
                    breaches.add("table taken: " + meeting);
                }
            }
            for (InstanceParticipant person : people.values()) {
                long meetings = plan.placed().stream()
                        .filter(meeting -> meeting.firstId() == person.id() || meeting.secondId() == person.id())
                        .count();
                if (person.maxMeetings().equals(OptionalInt.of(3)) && meetings > 3) {
                    breaches.add("over limit: " + person);
                }
            }
            return breaches;
        }
    }
}
