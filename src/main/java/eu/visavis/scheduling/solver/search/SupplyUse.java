package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How much of a supply is taken in each position, and by the meetings of which wishes; not which table is whose. */
final class SupplyUse {
    /** The positions in which something is left. */
    final long[] free;

    private final int[] open;
    private final int[] used;
    private final IndexBag[] meetings;

    /**
     * Starts with nothing taken.
     *
     * @param open how many meetings can be served, by position
     * @param words the length of a row of positions
     */
    SupplyUse(int[] open, int words, int wishes) {
        this.open = open;
        used = new int[open.length];
        free = new long[words];
        for (int position = 0; position < open.length; position++) {
            if (open[position] > 0) {
                free[position >> 6] |= 1L << position;
            }
        }
        int[] shared = new int[wishes]; // a meeting is in one position only
        meetings = new IndexBag[open.length];
        Arrays.setAll(meetings, position -> new IndexBag(shared));
    }

    void take(int wish, int position) {
        meetings[position].add(wish);
        if (++used[position] == open[position]) {
            free[position >> 6] &= ~(1L << position);
        }
    }

    void giveBack(int wish, int position) {
        meetings[position].remove(wish);
        if (used[position]-- == open[position]) {
            free[position >> 6] |= 1L << position;
        }
    }

    /** What is left in that position, negative if too much is taken. */
    int left(int position) {
        return open[position] - used[position];
    }

    boolean isUsed(int position) {
        return !meetings[position].isEmpty();
    }

    /** The wish of any meeting that takes something of it in that position. */
    int draw(int position, SplittableRandom random) {
        return meetings[position].draw(random);
    }
}
