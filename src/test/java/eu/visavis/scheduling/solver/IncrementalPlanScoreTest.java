package eu.visavis.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

class IncrementalPlanScoreTest {
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
