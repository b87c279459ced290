package eu.visavis.scheduling.solver.search;

/**
 * Brings what a change has put into the wrong order into the right one: both meetings change slots along a chain, or the
 * other one moves to a free slot or is taken out. Without it, no change that needs two steps to be in order again would
 * ever be tried.
 */
final class OrderRepair {
    private static final int ATTEMPTS = 4;

    private final Facts facts;

    OrderRepair(Facts facts) {
        this.facts = facts;
    }

    /**
     * Mends the order of a trial, as far as a few attempts can.
     *
     * @return whether everything is in order
     */
    boolean putInOrder(Trial trial) {
        for (int i = 0; i < ATTEMPTS; i++) {
            int wish = trial.findOutOfOrder();
            if (wish < 0) {
                return true;
            }
            int other = trial.table().findWrongWith(wish);
            // Nothing helps who has too many meetings in a row, or no rest, but other changes.
            if (other < 0 || !mend(trial, wish, other)) {
                return false;
            }
        }
        return trial.isInOrder();
    }

    private boolean mend(Trial trial, int wish, int other) {
        Timetable table = trial.table();
        if (trial.random().nextBoolean() && table.positionOf(wish) != table.positionOf(other)) {
            return trial.exchange(wish, table.positionOf(other));
        }
        int free = trial.findFree(other, -1);
        if (free >= 0 && table.wouldBeInOrder(other, free)) {
            trial.move(other, free);
            return true;
        }
        if (facts.mandatory[other] && !facts.mandatory[wish]) {
            return false;
        }
        trial.remove(other);
        return true;
    }
}
