package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.online;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Persons 1 to 8 are on site, person 9 is online; slots 1 to 4 are one session, 5 and 6 another one. */
class TableChainsTest {
    private final List<InstanceWish> wishes = new ArrayList<>();
    private final List<Integer> slotOf = new ArrayList<>();
    private List<PlannedMeeting> meetings;

    private TableChainsTest meeting(long first, long second, int slot) {
        wishes.add(wish(first, second, 1));
        slotOf.add(slot);
        return this;
    }

    private TableChains chains() {
        List<InstanceParticipant> people = new ArrayList<>(IntStream.rangeClosed(1, 8)
                .mapToObj(id -> onSite(id, 1, 2, 3, 4, 5, 6))
                .toList());
        people.add(online(9, 1, 2, 3, 4, 5, 6));
        PlanningProblem problem = new ProblemModel(
                        new Instance(slots(4, 2), tables(8), people, wishes), PlanWeights.load())
                .problem(Map.of(), SolveLimits.steps(1, 1));
        meetings = problem.meetings();
        for (int wish = 0; wish < wishes.size(); wish++) {
            int slot = slotOf.get(wish);
            meetings.get(wish).moveTo(slot == 0 ? null : problem.slots().get(slot - 1));
        }
        return new TableChains(
                meetings.stream().filter(PlannedMeeting::isPlaced).toList(), meetings.size());
    }

    private static List<List<Integer>> indexes(TableChains chains) {
        return chains.chains().stream()
                .map(chain -> chain.stream().map(PlannedMeeting::index).toList())
                .toList();
    }

    @Test
    void followSomebodyFromMeetingToMeeting() {
        TableChains chains = meeting(1, 2, 3).meeting(3, 1, 1).meeting(1, 4, 2).chains();

        assertThat(indexes(chains)).containsExactly(List.of(1, 2, 0));
        assertThat(chains.changes()).isZero();
    }

    @Test
    void partWhereBothGoOnWithOthers() {
        TableChains chains = meeting(1, 2, 1).meeting(1, 3, 2).meeting(2, 4, 2).chains();

        assertThat(indexes(chains)).containsExactly(List.of(0, 1), List.of(2));
        assertThat(chains.changes()).isEqualTo(1);
        assertThat(chains.neighbours(meetings.get(0))).containsExactly(meetings.get(1), meetings.get(2));
        assertThat(chains.neighbours(meetings.get(2))).containsExactly(meetings.get(0));
    }

    @Test
    void giveWayToOthersWhoHaveNoOtherFollower() {
        // The first could be followed by both, the second by the third alone.
        TableChains chains = meeting(1, 2, 1)
                .meeting(3, 4, 1)
                .meeting(1, 3, 2)
                .meeting(2, 5, 3)
                .chains();

        assertThat(indexes(chains)).containsExactlyInAnyOrder(List.of(0, 3), List.of(1, 2));
        assertThat(chains.changes()).isEqualTo(1);
    }

    @Test
    void giveWayOneAfterTheOther() {
        TableChains chains = meeting(1, 2, 1)
                .meeting(3, 4, 1)
                .meeting(5, 6, 1)
                .meeting(1, 3, 2)
                .meeting(2, 7, 2)
                .meeting(4, 5, 2)
                .chains();

        assertThat(chains.changes()).isEqualTo(2);
        assertThat(indexes(chains)).containsExactlyInAnyOrder(List.of(0, 4), List.of(1, 3), List.of(2, 5));
    }

    @Test
    void loseOneOfTwoWhoFollowTheSame() {
        TableChains chains = meeting(1, 2, 1).meeting(3, 4, 1).meeting(1, 3, 2).chains();

        assertThat(chains.changes()).isEqualTo(1);
        assertThat(indexes(chains)).containsExactly(List.of(0, 2), List.of(1));
    }

    @Test
    void endWithTheSession() {
        TableChains chains = meeting(1, 2, 4).meeting(1, 3, 5).chains();

        assertThat(indexes(chains)).containsExactly(List.of(0), List.of(1));
        assertThat(chains.changes()).isZero();
        assertThat(chains.neighbours(meetings.get(0))).isEmpty();
    }

    @Test
    void areInterruptedByMeetingsWithoutATable() {
        TableChains chains = meeting(1, 2, 1).meeting(1, 9, 2).meeting(1, 3, 3).chains();

        assertThat(indexes(chains)).containsExactly(List.of(0), List.of(2));
    }

    @Test
    void leaveOutWhatIsNotPlaced() {
        TableChains chains = meeting(1, 2, 1).meeting(1, 3, 0).meeting(1, 4, 2).chains();

        assertThat(indexes(chains)).containsExactly(List.of(0, 2));
        assertThat(chains.neighbours(meetings.get(1))).isEmpty();
    }
}
