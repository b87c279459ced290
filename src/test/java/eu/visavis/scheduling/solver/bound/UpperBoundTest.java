package eu.visavis.scheduling.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpperBoundTest {
    private static BoundEdge edge(int first, int second, int weight) {
        return new BoundEdge(first, second, weight, false, true);
    }

    private static int[] capacities(int... values) {
        return values;
    }

    @Test
    void isWhatCanBePlacedWhereNothingIsScarce() {
        UpperBound bound = UpperBound.of(capacities(2, 2, 2), List.of(edge(0, 1, 5), edge(1, 2, 3)), 10);

        assertThat(bound.weight()).isEqualTo(8);
        assertThat(bound.tablePrice()).isZero();
    }

    @Test
    void takesTheHeaviestWishesOfWhoHasNoMoreTime() {
        UpperBound bound =
                UpperBound.of(capacities(2, 1, 1, 1), List.of(edge(0, 1, 5), edge(0, 2, 3), edge(0, 3, 1)), 10);

        assertThat(bound.weight()).isEqualTo(8);
        assertThat(bound.peopleShare()).isEqualTo(1);
    }

    @Test
    void takesHalvesOfATriangle() {
        UpperBound bound = UpperBound.of(capacities(1, 1, 1), List.of(edge(0, 1, 2), edge(1, 2, 2), edge(2, 0, 2)), 10);

        assertThat(bound.weight()).isEqualTo(3);
    }

    @Test
    void letsTablesLimitOnlyMeetingsThatNeedOne() {
        List<BoundEdge> edges =
                List.of(edge(0, 1, 5), edge(2, 3, 3), edge(4, 5, 1), new BoundEdge(6, 7, 1, false, false));

        UpperBound bound = UpperBound.of(capacities(1, 1, 1, 1, 1, 1, 1, 1), edges, 2);

        assertThat(bound.weight()).isCloseTo(9, within(1e-3));
        assertThat(bound.tablePrice()).isPositive();
        assertThat(bound.peopleShare()).isLessThan(1);
    }

    @Test
    void countsMandatoryWishesFirst() {
        List<BoundEdge> edges = List.of(edge(0, 1, 5), new BoundEdge(0, 2, 1, true, true));

        assertThat(UpperBound.of(capacities(1, 1, 1), edges, 10).weight()).isEqualTo(1);
    }

    @Test
    void isZeroWithoutWishesOrTables() {
        assertThat(UpperBound.of(capacities(), List.of(), 0).weight()).isZero();
        assertThat(UpperBound.of(capacities(1, 1), List.of(edge(0, 1, 5)), 0).weight())
                .isCloseTo(0, within(1e-6));
    }

    /**
     * The prices are a solution of the dual programme: whoever adds them up gets a weight that no schedule passes. That
     * it is the bound itself shows that the bound holds and is no greater than the relaxation allows.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isProvenByItsPrices(long seed) {
        Random random = new Random(seed);
        int people = 5 + random.nextInt(40);
        int[] capacities = random.ints(people, 0, 6).toArray();
        List<BoundEdge> edges = new ArrayList<>();
        for (int i = 0; i < people * 4; i++) {
            int first = random.nextInt(people);
            int second = (first + 1 + random.nextInt(people - 1)) % people;
            edges.add(new BoundEdge(first, second, 1 + random.nextInt(7), false, random.nextInt(5) > 0));
        }
        long tables = 1 + random.nextInt(people);

        UpperBound bound = UpperBound.of(capacities, edges, tables);

        double dual = bound.tablePrice() * tables;
        for (int person = 0; person < people; person++) {
            assertThat(bound.personPrices()[person]).isNotNegative();
            dual += bound.personPrices()[person] * capacities[person];
        }
        for (BoundEdge edge : edges) {
            dual += Math.max(0, bound.worth(edge));
        }
        assertThat(dual).isCloseTo(bound.weight(), within(1e-6));
    }
}
