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
        int out = lengthFrom(from ^ 1, to ^ 1);
        if (out < 0) {
            // The link would close a circle of a path of odd length.
            return (1 - out) / 2 - -out / 2;
        }
        int in = lengthTo(to ^ 1);
        return (out + in + 1) / 2 - out / 2 - in / 2;
    }

    /** The length of the path that leaves a meeting by that end; negative if it arrives at the other end given. */
    private int lengthFrom(int start, int stop) {
        int length = 0;
        int end = start;
        while (true) {
            int reached = next[end];
            if (reached < 0) {
                return length;
            }
            length++;
            if (reached == stop) {
                return -length;
            }
            int back = previous[reached ^ 1];
            if (back < 0) {
                return length;
            }
            length++;
            end = back ^ 1;
        }
    }

    /** The length of the path that leaves a meeting backwards by that end. */
    private int lengthTo(int start) {
        int length = 0;
        int end = start;
        while (true) {
            int reached = previous[end];
            if (reached < 0) {
                return length;
            }
            length++;
            int forth = next[reached ^ 1];
            if (forth < 0) {
                return length;
            }
            length++;
            end = forth ^ 1;
        }
    }
}
