package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

class IncrementalPlanScoreTest {
    private final PlanningProblem problem = new ProblemModel(
                    new Instance(
                            slots(3),
                            tables(1),
                            List.of(onSite(1, 1, 2, 3), onSite(2, 1, 2, 3), onSite(3, 1, 2, 3)),
                            List.of(wish(1, 2, 3), wish(1, 3, 5))),
                    PlanWeights.load())
            .problem(Map.of(), SolveLimits.steps(1, 1));
    private final PlannedMeeting first = problem.meetings().get(0);
    private final PlannedMeeting second = problem.meetings().get(1);
    private final IncrementalPlanScore score = new IncrementalPlanScore();

    private static HardMediumSoftLongScore of(PlanningProblem problem) {
        IncrementalPlanScore anew = new IncrementalPlanScore();
        anew.resetWorkingSolution(problem);
        return anew.calculateScore();
    }

    @Test
    void followsAMeetingFromSlotToSlot() {
        score.resetWorkingSolution(problem);
        assertThat(score.calculateScore().mediumScore()).isEqualTo(-8);
        move(first, 0);
        assertThat(score.calculateScore().mediumScore()).isEqualTo(-5);
        move(second, 2);
        assertThat(score.calculateScore()).isEqualTo(of(problem));
        assertThat(score.calculateScore().mediumScore()).isZero();

        move(second, 1);
        assertThat(score.calculateScore()).isEqualTo(of(problem));
        move(first, -1);
        assertThat(score.calculateScore().mediumScore()).isEqualTo(-3);
        assertThat(score.calculateScore()).isEqualTo(of(problem));
    }

    private void move(PlannedMeeting meeting, int slot) {
        score.beforeVariableChanged(meeting, "slot");
        meeting.moveTo(slot < 0 ? null : problem.slots().get(slot));
        score.afterVariableChanged(meeting, "slot");
    }

    @Test
    void countsMeetingsThatComeAndGo() {
        score.resetWorkingSolution(problem);
        first.moveTo(problem.slots().get(0));
        score.beforeEntityAdded(first);
        score.afterEntityAdded(first);
        score.beforeEntityAdded(second);
        score.afterEntityAdded(second);
        assertThat(score.calculateScore()).isEqualTo(of(problem));
        assertThat(score.calculateScore().mediumScore()).isEqualTo(-5);

        score.beforeEntityRemoved(first);
        score.afterEntityRemoved(first);
        score.beforeEntityRemoved(second);
        score.afterEntityRemoved(second);

        assertThat(score.calculateScore().mediumScore()).isEqualTo(-8);
    }

    @Test
    void beginsWithWhatIsPlacedAlready() {
        first.moveTo(problem.slots().get(1));
        score.resetWorkingSolution(problem);

        assertThat(score.calculateScore().mediumScore()).isEqualTo(-5);
    }

    /** OptaPlanner itself compares both after every move and ends with an exception at the first difference. */
    @ParameterizedTest
    @CsvSource({"12, 40, 3, 1", "20, 90, 20, 2", "20, 60, 2, 3"})
    void countsWhatTheConstraintsState(int people, int wishes, int tables, long seed) {
        SolverConfig config = SolverConfig.createFromXmlResource(
                PlanSolver.RESOURCE, getClass().getClassLoader());
        config.setEnvironmentMode(EnvironmentMode.FULL_ASSERT);
        config.getScoreDirectorFactoryConfig()
                .setAssertionScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(MeetingConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET));
        SoftWeights soft = new SoftWeights(20, 5, 1, 3, 10, 4, OptionalInt.of(1));
        Instance instance = SolverFixtures.randomInstance(people, wishes, tables, seed, 4, 3);

        Plan plan = new PlanSolver(config, PlanWeights.load())
                .prepare(instance, soft, SolveLimits.steps(Extent.of(300_000, 300_000), seed), Map.of())
                .solve(better -> {});

        assertThat(plan.figures().feasible()).isTrue();
    }
}
