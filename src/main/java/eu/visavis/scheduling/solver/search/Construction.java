package eu.visavis.scheduling.solver.search;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes the first schedule: wishes in the order of what they are worth, each where its people wait least, or where two
 * slots can be exchanged along a chain so that it finds a place.
 */
public final class Construction {
    private final Timetable table;
    private final Facts facts;
    private final double[] worth;
    private final SplittableRandom random;
    private final Trial trial;
    private final long mostMoved;

    /**
     * Prepares a construction.
     *
     * @param worth how much each wish adds to the best relaxed schedule, mandatory ones not considered
     * @param mostMoved how many meetings may be in another slot than published
     */
    public Construction(Timetable table, double[] worth, int mostMoved, SplittableRandom random) {
        this.mostMoved = mostMoved;
        this.table = table;
        this.facts = table.facts();
        this.worth = worth;
        this.random = random;
        this.trial = new Trial(table, random);
    }

    /** Places what can be placed without removing anything. */
    public void fill() {
        double[] rank = new double[facts.wishes];
        for (int wish = 0; wish < facts.wishes; wish++) {
            rank[wish] =
                    (facts.mandatory[wish] ? 1000 : 0) + 10 * worth[wish] + facts.weight[wish] + random.nextDouble(0.1);
        }
        List<Integer> order = IntStream.range(0, facts.wishes)
                .boxed()
                .filter(wish -> !table.isPlaced(wish))
                .sorted(Comparator.comparingDouble(wish -> -rank[wish]))
                .toList();
        order.forEach(this::place);
    }

    private void place(int wish) {
        if (table.isAtLimitOf(wish) || !table.isOpen(wish)) {
            return;
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int slot = 0; slot < facts.positions; slot++) {
            if (mayBePut(wish, slot)) {
                double unease = random.nextDouble();
                for (int person : facts.everybody[wish]) {
                    unease += table.uneaseAdded(person, slot);
                }
                if (unease < least) {
                    least = unease;
                    best = slot;
                }
            }
        }
        if (best >= 0) {
            table.put(wish, best);
        } else {
            exchangeIn(wish);
        }
    }

    private boolean mayBePut(int wish, int position) {
        boolean moves = facts.home[wish] >= 0 && facts.home[wish] != position;
        return table.fits(wish, position)
                && table.wouldBeInOrder(wish, position)
                && !(moves && table.disturbance().moved() >= mostMoved);
    }

    /** Looks for a slot of one person and one of the other that a chain can exchange so that both are free. */
    private void exchangeIn(int wish) {
        int first = facts.first[wish];
        int second = facts.second[wish];
        for (int position = 0; position < facts.positions; position++) {
            if (!facts.isPossible(wish, position) || !table.isFree(first, position)) {
                continue;
            }
            int inTheWay = table.meetingAt(second, position);
            for (int other = 0; inTheWay >= 0 && other < facts.positions; other++) {
                if (facts.isAvailable(second, other) && table.isFree(second, other) && settle(wish, position, other)) {
                    return;
                }
            }
        }
    }

    private boolean settle(int wish, int position, int other) {
        if (!trial.exchange(table.meetingAt(facts.second[wish], position), other)) {
            return false;
        }
        if (mayBePut(wish, position) && trial.isInOrder() && table.disturbance().moved() <= mostMoved) {
            table.put(wish, position);
            trial.keep();
            return true;
        }
        trial.undo();
        return false;
    }
}
