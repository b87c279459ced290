package eu.visavis.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import eu.visavis.scheduling.solver.format.ProblemGenerator.Size;
import eu.visavis.scheduling.solver.format.ProblemGenerator.Variant;
import eu.visavis.scheduling.solver.search.Annealing;
import eu.visavis.scheduling.solver.search.Construction;
import eu.visavis.scheduling.solver.search.Cooling;
import eu.visavis.scheduling.solver.search.MoveMix;
import eu.visavis.scheduling.solver.search.Timetable;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How good schedules become within a fixed number of changes: with all changes that the search knows, and with each kind
 * alone, so that one that has become useless does not hide behind the others. The bounds leave some room for another
 * chance, but not for a worse search.
 */
class SearchQualityTest {
    private static final int STEPS = 10_000;
    private static final int BURST = 100;

    private final ExchangeProblem crowded = ProblemGenerator.generate(Size.M, Variant.FRAGMENTED, 1);
    private final PlanningProblem problem = new ProblemModel(
                    crowded.instance(), PlanWeights.load().with(crowded.soft()))
            .problem(Map.of(), SolveLimits.steps(1, 1));

    private Timetable constructed(long seed) {
        Timetable table = problem.count();
        double[] worth = new double[problem.meetings().size()];
        new Construction(table, worth, Integer.MAX_VALUE, new SplittableRandom(seed)).fill();
        return table;
    }

    /** The timetable in which a search with these shares of changes ends, cold as it is then. */
    private Timetable searched(int insertions, int easing, long seed) {
        Timetable table = constructed(seed);
        Annealing annealing = new Annealing(
                table,
                new double[problem.meetings().size()],
                true,
                new MoveMix(insertions, easing),
                new Cooling(6, 0.15, 1),
                Integer.MAX_VALUE,
                new boolean[0],
                new SplittableRandom(seed));
        for (int step = 0; step < STEPS; step += BURST) {
            annealing.search(BURST, (double) step / STEPS);
        }
        return table;
    }

    @Test
    void theFirstScheduleHasAlmostAllThatCanBePlaced() {
        Timetable table = constructed(1);

        assertThat(table.unplacedWeight()).isLessThanOrEqualTo(800);
        assertThat(table.gaps()).isLessThanOrEqualTo(95);
    }

    @Test
    void insertionsAloneBringMoreWeight() {
        assertThat(searched(100, 0, 1).unplacedWeight()).isLessThanOrEqualTo(756);
    }

    @Test
    void easingAloneEndsWaiting() {
        Timetable table = searched(0, 100, 1);

        assertThat(table.gaps()).isLessThanOrEqualTo(26);
        assertThat(table.worth().soft()).isLessThanOrEqualTo(1_220);
    }

    @Test
    void exchangesAloneEndWaiting() {
        Timetable table = searched(0, 0, 1);

        assertThat(table.gaps()).isLessThanOrEqualTo(14);
        assertThat(table.worth().soft()).isLessThanOrEqualTo(920);
    }

    @Test
    void allChangesTogetherDoBoth() {
        Timetable table = searched(50, 25, 1);

        assertThat(table.unplacedWeight()).isLessThanOrEqualTo(760);
        assertThat(table.gaps()).isLessThanOrEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({"S, PLAIN, 274, 0", "S, TABLES, 286, 0", "M, FRAGMENTED, 1728, 8"})
    void theWholeSearchReaches(Size size, Variant variant, long weight, int gaps) {
        ExchangeProblem generated = ProblemGenerator.generate(size, variant, 1);

        PlanFigures figures = new PlanSolver()
                .prepare(generated.instance(), generated.soft(), SolveLimits.steps(2L * STEPS, 1), Map.of())
                .solve(better -> {})
                .figures();

        assertThat(figures.feasible()).isTrue();
        assertThat(figures.placedWeight()).isGreaterThanOrEqualTo(weight);
        assertThat(figures.idleGaps()).isLessThanOrEqualTo(gaps);
    }
}
