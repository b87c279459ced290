package eu.visavis.scheduling.solver.bound;

import java.util.List;

/**
 * A weight that no schedule can pass, with the prices that prove it.
 *
 * <p>The relaxation forgets when meetings take place: each person takes part in at most as many as they have slots and
 * want, and meetings at tables are at most as many as tables are open over all slots. Its linear programme is solved by
 * {@link MatchingFlow} for given prices of a table, and the best price is found by cutting planes on the price (J. E.
 * Kelley, The Cutting-Plane Method for Solving Convex Programs, 1960). Any price gives a valid bound, so stopping early
 * costs sharpness only.
 *
 * @param weight the bound
 * @param personPrices what one more meeting of each person would be worth
 * @param tablePrice what one more table in one slot would be worth
 * @param peopleShare how much of what limits the weight lies with people, 0 to 1; the rest lies with tables
 */
public record UpperBound(double weight, double[] personPrices, double tablePrice, double peopleShare) {
    /** Weights are multiplied so that prices of tables can be fractions: halves, thirds, quarters. */
    private static final int SCALE = 12;

    private static final double PRECISION = 1e-6;

    /**
     * Computes the bound.
     *
     * @param capacities the most meetings of each person, 0 or more
     * @param edges the wishes that can take place
     * @param tableSlots how many meetings can sit at tables over all slots
     */
    public static UpperBound of(int[] capacities, List<BoundEdge> edges, long tableSlots) {
        return new Search(capacities, edges, tableSlots).run();
    }

    /** What a wish would add to the relaxed optimum beyond what it takes away from others. */
    public double worth(BoundEdge edge) {
        return edge.weight()
                - personPrices[edge.first()]
                - personPrices[edge.second()]
                - (edge.atTable() ? tablePrice : 0);
    }

    /** A price of a table, the bound it gives and the slope of the bound there. */
    private record Cut(int price, double weight, double slope) {
        double at(double other) {
            return weight + slope * (other - price) / SCALE;
        }
    }

    private static final class Search {
        private final int[] capacities;
        private final List<BoundEdge> free;
        private final MatchingFlow flow;
        private final int[] weights;
        private final long tableSlots;
        private final long forced;
        private UpperBound best;

        Search(int[] people, List<BoundEdge> edges, long tables) {
            capacities = people.clone();
            List<BoundEdge> mandatory =
                    edges.stream().filter(BoundEdge::mandatory).toList();
            free = edges.stream().filter(edge -> !edge.mandatory()).toList();
            forced = mandatory.stream().mapToLong(BoundEdge::weight).sum();
            tableSlots = Math.max(
                    0, tables - mandatory.stream().filter(BoundEdge::atTable).count());
            for (BoundEdge edge : mandatory) {
                capacities[edge.first()] = Math.max(0, capacities[edge.first()] - 1);
                capacities[edge.second()] = Math.max(0, capacities[edge.second()] - 1);
            }
            flow = new MatchingFlow(
                    capacities.length,
                    free.stream().mapToInt(BoundEdge::first).toArray(),
                    free.stream().mapToInt(BoundEdge::second).toArray());
            weights = new int[free.size()];
        }

        UpperBound run() {
            Cut low = cut(0);
            if (low.slope() >= 0) {
                return best;
            }
            Cut high =
                    cut(SCALE * free.stream().mapToInt(BoundEdge::weight).max().orElse(1));
            while (high.price() - low.price() > 1) {
                double crossing = crossing(low, high);
                if (best.weight() - low.at(crossing) < PRECISION * best.weight()) {
                    break;
                }
                int price = (int) Math.round(crossing);
                Cut middle = cut(Math.min(Math.max(price, low.price() + 1), high.price() - 1));
                if (middle.slope() < 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return best;
        }

        private static double crossing(Cut low, Cut high) {
            double fall = (high.slope() - low.slope()) / SCALE;
            double gap = low.weight()
                    - low.slope() * low.price() / SCALE
                    - (high.weight() - high.slope() * high.price() / SCALE);
            return fall == 0 ? low.price() : gap / fall;
        }

        private Cut cut(int price) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = free.get(i).weight() * SCALE - (free.get(i).atTable() ? price : 0);
            }
            long twice = flow.maximize(weights, capacities);
            long twiceAtTables = 0;
            for (int i = 0; i < weights.length; i++) {
                twiceAtTables += free.get(i).atTable() ? flow.twiceTaken(i) : 0;
            }
            double weight = forced + (twice / 2.0 + (double) price * tableSlots) / SCALE;
            if (best == null || weight < best.weight()) {
                best = bound(weight, price);
            }
            return new Cut(price, weight, tableSlots - twiceAtTables / 2.0);
        }

        private UpperBound bound(double weight, int price) {
            double[] prices = new double[capacities.length];
            double ofPeople = 0;
            for (int person = 0; person < prices.length; person++) {
                prices[person] = flow.twicePrice(person) / 2.0 / SCALE;
                ofPeople += prices[person] * capacities[person];
            }
            double tablePrice = (double) price / SCALE;
            double ofTables = tablePrice * tableSlots;
            return new UpperBound(
                    weight, prices, tablePrice, ofPeople + ofTables == 0 ? 1 : ofPeople / (ofPeople + ofTables));
        }
    }
}
