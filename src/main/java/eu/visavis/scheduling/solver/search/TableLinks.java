package eu.visavis.scheduling.solver.search;

import java.util.Arrays;

/**
 * How often people must at least change the table, kept up to date link by link.
 *
 * <p>A link leads from a meeting at a table to the next one that one of its two people has at a table in the session. A
 * meeting has at most two links out and two in, but only one other can follow at its table, and it can follow only one.
 * So the links that need no change are a matching between meetings that are followed and meetings that follow, in a
 * graph in which nothing has more than two neighbours: its parts are paths and circles. A path of n links keeps at most
 * the half of them, rounded up, and a circle, always even, exactly the half. The rest are changes.
 *
 * <p>An end is a meeting seen by one of its people: {@code 2 * wish} for the first, {@code 2 * wish + 1} for the second.
 */
final class TableLinks {
    private final int[] next;
    private final int[] previous;
    private long changes;

    TableLinks(int wishes) {
        next = new int[2 * wishes];
        previous = new int[2 * wishes];
        Arrays.fill(next, -1);
        Arrays.fill(previous, -1);
    }

    long changes() {
        return changes;
    }

    /**
     * Notes that somebody goes from one meeting to another.
     *
     * @return by how much the number of changes grows
     */
    long link(int from, int to) {
        long more = difference(from, to);
        next[from] = to;
        previous[to] = from;
        changes += more;
        return more;
    }

    /**
     * Forgets a link.
     *
     * @return by how much the number of changes grows, at most 0
     */
    long unlink(int from, int to) {
        next[from] = -1;
        previous[to] = -1;
        long less = difference(from, to);
        changes -= less;
        return -less;
    }

    /** How many more changes there are with this link than without it; the link itself is not there. */
    private int difference(int from, int to) {
        // A path of n links has the half of n as changes, rounded down, so that a link more is none only between two
        // paths
        // of even length. What a link closes to a circle is one path, of odd length.
        return isOddFrom(from ^ 1) || isOddTo(to ^ 1) ? 1 : 0;
    }

    /** Whether the path that leaves a meeting by that end has an odd number of links. */
    private boolean isOddFrom(int start) {
        int end = start;
        while (next[end] >= 0) {
            int back = previous[next[end] ^ 1];
            if (back < 0) {
                return true;
            }
            end = back ^ 1;
        }
        return false;
    }

    /** Whether the path that leaves a meeting backwards by that end has an odd number of links. */
    private boolean isOddTo(int start) {
        int end = start;
        while (previous[end] >= 0) {
            int forth = next[previous[end] ^ 1];
            if (forth < 0) {
                return true;
            }
            end = forth ^ 1;
        }
        return false;
    }
}
