package eu.visavis.scheduling.solver.search;

/** Which wishes, where they are placed, come too early or too late for others. */
final class WishOrder {
    private final Facts facts;
    private final int[] positionOf;

    /**
     * Looks at positions that others change.
     *
     * @param positionOf where each wish is, -1 if unplaced
     */
    WishOrder(Facts facts, int[] positionOf) {
        this.facts = facts;
        this.positionOf = positionOf;
    }

    /** With how many others a wish would be in the wrong order at that position; with none if it is below 0. */
    int countWrong(int wish, int position) {
        if (position < 0) {
            return 0;
        }
        int slot = facts.grid.slotAt(position);
        int wrong = 0;
        for (int before : facts.earlier[wish]) {
            wrong += positionOf[before] >= 0 && facts.grid.slotAt(positionOf[before]) >= slot ? 1 : 0;
        }
        for (int after : facts.later[wish]) {
            wrong += positionOf[after] >= 0 && facts.grid.slotAt(positionOf[after]) <= slot ? 1 : 0;
        }
        return wrong;
    }

    /** The first wish with which a placed one is in the wrong order, -1 if there is none. */
    int findWrong(int wish) {
        int slot = facts.grid.slotAt(positionOf[wish]);
        for (int before : facts.earlier[wish]) {
            if (positionOf[before] >= 0 && facts.grid.slotAt(positionOf[before]) >= slot) {
                return before;
            }
        }
        for (int after : facts.later[wish]) {
            if (positionOf[after] >= 0 && facts.grid.slotAt(positionOf[after]) <= slot) {
                return after;
            }
        }
        return -1;
    }

    /** Pairs in the wrong order; walks through all wishes. */
    long countPairs() {
        long wrong = 0;
        for (int wish = 0; facts.ordered && wish < facts.wishes; wish++) {
            wrong += countWrong(wish, positionOf[wish]);
        }
        return wrong / 2;
    }
}
