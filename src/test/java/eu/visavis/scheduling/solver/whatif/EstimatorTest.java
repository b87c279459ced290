package eu.visavis.scheduling.solver.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimatorTest {
    private static final PlanSolver SOLVER = new PlanSolver();

    private final Instance crowded = ProblemGenerator.generate(
                    ProblemGenerator.Size.S, ProblemGenerator.Variant.TABLES, 2)
            .instance();
    private final Instance tight = new MoreTables(-3).of(crowded, new Random(1)).orElseThrow();

    @Test
    void findsNoChangeWhereNothingChanges() {
        Estimator estimator = estimator(tight);

        Range change = estimate(estimator, new MoreTables(0)).changeFrom(estimate(estimator, new Variation.Nothing()));

        assertThat(change).isEqualTo(new Range(0, 0, 0));
    }

    @Test
    void neverLosesByWhatCanOnlyHelp() {
        Estimator estimator = estimator(tight);
        List<Estimate> rising = IntStream.rangeClosed(0, 3)
                .mapToObj(more -> estimate(estimator, new MoreTables(more)))
                .toList();
        Estimate longer = estimate(estimator, new MoreSlots(1));

        for (int i = 1; i < rising.size(); i++) {
            assertThat(rising.get(i).bound())
                    .isGreaterThanOrEqualTo(rising.get(i - 1).bound());
        }
        assertThat(rising.get(3).changeFrom(rising.get(0)).least()).isPositive();
        assertThat(longer.bound()).isGreaterThanOrEqualTo(rising.get(0).bound());
        assertThat(longer.changeFrom(rising.get(0)).least()).isPositive();
    }

    @Test
    void gainsNothingByTablesWhereThereArePlenty() {
        Estimator estimator =
                estimator(new MoreTables(40).of(crowded, new Random(1)).orElseThrow());

        Estimate now = estimate(estimator, new Variation.Nothing());
        Estimate more = estimate(estimator, new MoreTables(5));

        assertThat(now.isProven()).isTrue();
        assertThat(more.changeFrom(now)).isEqualTo(new Range(0, 0, 0));
    }

    @Test
    void losesMeetingsOfThoseWhoStayAway() {
        Estimator estimator = estimator(crowded);

        Range change = estimate(estimator, new NoShows(20)).changeFrom(estimate(estimator, new Variation.Nothing()));

        assertThat(change.most()).isNegative();
        assertThat(change.least()).isLessThan(change.most());
    }

    @Test
    void comparesEachDrawOfAForecastWithItself() {
        Estimator estimator = new Estimator(SOLVER, Expected.forecast(crowded, new Forecast(60, 4, 0)), 9);

        Estimate now = estimate(estimator, new Variation.Nothing());
        Range change = estimate(estimator, new MoreTables(30)).changeFrom(now);

        assertThat(now.placed().isSure()).isFalse();
        assertThat(change.least()).isNotNegative();
    }

    @Test
    void givesTheSameAnswerAgain() {
        assertThat(estimate(estimator(crowded), new NoShows(10)))
                .isEqualTo(estimate(estimator(crowded), new NoShows(10)));
    }

    @Test
    void estimatesAnEventWithoutPeople() {
        Estimator estimator = estimator(new Instance(crowded.slots(), List.of(), List.of(), List.of()));

        assertThat(estimate(estimator, new Variation.Nothing()).placed()).isEqualTo(new Range(0, 0, 0));
    }

    @Test
    void saysNothingOfWhatIsImpossible() {
        assertThat(estimator(crowded).estimate(new ShorterSlots(20), 0)).isEmpty();
    }

    @Test
    void ordersTheNumbersOfDraws() {
        Estimate estimate = new Estimate(List.of(new Outcome(9, 5, 8), new Outcome(9, 3, 3), new Outcome(9, 4, 4.5)));
        Estimate other = new Estimate(List.of(new Outcome(9, 5, 8), new Outcome(9, 2, 3)));

        assertThat(estimate.placed()).isEqualTo(new Range(3, 4, 5));
        assertThat(estimate.bound()).isEqualTo(8);
        assertThat(estimate.isProven()).isFalse();
        assertThat(estimate.changeFrom(other)).isEqualTo(new Range(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(List.of()));
    }

    @Test
    void looksAtNumbersAroundThePresentOne() {
        assertThat(Curve.around(80)).containsExactly(-40, -30, -20, -10, 0, 10, 20, 30, 40);
        assertThat(Curve.around(45)).containsExactly(-24, -18, -12, -6, 0, 6, 12, 18, 24);
        assertThat(Curve.around(5)).containsExactly(-4, -3, -2, -1, 0, 1, 2, 3, 4);
        assertThat(Curve.around(1)).containsExactly(0, 1, 2, 3, 4);
    }

    private static Estimator estimator(Instance event) {
        return new Estimator(SOLVER, Expected.registered(event), 1);
    }

    private static Estimate estimate(Estimator estimator, Variation variation) {
        return new Estimate(IntStream.range(0, 3)
                .mapToObj(draw -> estimator.estimate(variation, draw).orElseThrow())
                .toList());
    }
}
