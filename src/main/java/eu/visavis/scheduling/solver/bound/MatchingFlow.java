package eu.visavis.scheduling.solver.bound;

import java.util.Arrays;

/**
 * The greatest weight of a fractional b-matching: each edge is taken by a share of 0 to 1, each vertex by at most its
 * capacity.
 *
 * <p>Every vertex stands twice, left and right, and every edge as two arcs from left to right. Half of the heaviest flow
 * through that bipartite graph is the value sought, because the linear programme has an optimum of halves (M. L. Balinski,
 * Integer Programming: Methods, Uses, Computation, Management Science 12, 1965). The flow is found by the primal-dual
 * method (L. R. Ford, D. R. Fulkerson, Flows in Networks, 1962) with blocking flows by levels (E. A. Dinic, 1970): the
 * price of what is left over falls from the greatest weight to zero. With small whole weights that takes few steps.
 */
final class MatchingFlow {
    private final int vertices;
    private final int arcs;
    private final int[] from;
    private final int[] to;
    private final int[] leftStart;
    private final int[] leftArcs;
    private final int[] rightStart;
    private final int[] rightArcs;

    private final int[] weight;
    private final boolean[] used;
    private final int[] leftPrice;
    private final int[] rightPrice;
    private final int[] leftOver;
    private final int[] rightOver;
    private final int[] leftLevel;
    private final int[] rightLevel;
    private final int[] leftNext;
    private final int[] rightNext;
    private final int[] queue;
    private int[] path = new int[64];

    /**
     * Takes the graph over.
     *
     * @param first one vertex of each edge
     * @param second the other
     */
    MatchingFlow(int vertices, int[] first, int[] second) {
        this.vertices = vertices;
        arcs = 2 * first.length;
        from = new int[arcs];
        to = new int[arcs];
        for (int edge = 0; edge < first.length; edge++) {
            from[2 * edge] = first[edge];
            to[2 * edge] = second[edge];
            from[2 * edge + 1] = second[edge];
            to[2 * edge + 1] = first[edge];
        }
        leftStart = starts(from);
        leftArcs = sorted(from, leftStart);
        rightStart = starts(to);
        rightArcs = sorted(to, rightStart);
        weight = new int[arcs];
        used = new boolean[arcs];
        leftPrice = new int[vertices];
        rightPrice = new int[vertices];
        leftOver = new int[vertices];
        rightOver = new int[vertices];
        leftLevel = new int[vertices];
        rightLevel = new int[vertices];
        leftNext = new int[vertices];
        rightNext = new int[vertices];
        queue = new int[2 * vertices];
    }

    private int[] starts(int[] key) {
        int[] start = new int[vertices + 1];
        for (int vertex : key) {
            start[vertex + 1]++;
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            start[vertex + 1] += start[vertex];
        }
        return start;
    }

    private int[] sorted(int[] key, int[] start) {
        int[] next = start.clone();
        int[] order = new int[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            order[next[key[arc]]++] = arc;
        }
        return order;
    }

    /**
     * Finds the heaviest flow.
     *
     * @param edgeWeights whole numbers; edges of 0 or less are not taken
     * @param capacities of the vertices, 0 or more
     * @return twice the greatest weight of a fractional b-matching
     */
    long maximize(int[] edgeWeights, int[] capacities) {
        int height = 0;
        for (int arc = 0; arc < arcs; arc++) {
            weight[arc] = edgeWeights[arc >> 1];
            height = Math.max(height, weight[arc]);
        }
        Arrays.fill(used, false);
        Arrays.fill(leftPrice, height);
        Arrays.fill(rightPrice, 0);
        System.arraycopy(capacities, 0, leftOver, 0, vertices);
        System.arraycopy(capacities, 0, rightOver, 0, vertices);
        while (height > 0) {
            while (reach()) {
                push();
            }
            height -= lower(height);
        }
        long value = 0;
        for (int arc = 0; arc < arcs; arc++) {
            value += used[arc] ? weight[arc] : 0;
        }
        return value;
    }

    /** The flow of an edge, 0, 1 or 2: twice the share by which it is taken. */
    int twiceTaken(int edge) {
        return (used[2 * edge] ? 1 : 0) + (used[2 * edge + 1] ? 1 : 0);
    }

    /** Twice the price of a vertex: what one more of its capacity would bring. */
    int twicePrice(int vertex) {
        return leftPrice[vertex] + rightPrice[vertex];
    }

    private boolean isTight(int arc) {
        return weight[arc] == leftPrice[from[arc]] + rightPrice[to[arc]];
    }

    /** Levels all vertices that more flow can reach; whether it can leave on the right. */
    private boolean reach() {
        Arrays.fill(leftLevel, -1);
        Arrays.fill(rightLevel, -1);
        int end = 0;
        for (int left = 0; left < vertices; left++) {
            if (leftOver[left] > 0) {
                leftLevel[left] = 0;
                queue[end++] = left;
            }
        }
        boolean out = false;
        for (int head = 0; head < end; head++) {
            int left = queue[head];
            if (left >= vertices) {
                end = reachBack(left - vertices, end);
                continue;
            }
            for (int i = leftStart[left]; i < leftStart[left + 1]; i++) {
                int arc = leftArcs[i];
                int right = to[arc];
                if (rightLevel[right] < 0 && !used[arc] && isTight(arc)) {
                    rightLevel[right] = leftLevel[left] + 1;
                    queue[end++] = vertices + right;
                    out |= rightOver[right] > 0;
                }
            }
        }
        return out;
    }

    private int reachBack(int right, int queued) {
        int end = queued;
        for (int i = rightStart[right]; i < rightStart[right + 1]; i++) {
            int arc = rightArcs[i];
            int left = from[arc];
            if (leftLevel[left] < 0 && used[arc] && isTight(arc)) {
                leftLevel[left] = rightLevel[right] + 1;
                queue[end++] = left;
            }
        }
        return end;
    }

    /** Sends flow along shortest ways until none is left. */
    private void push() {
        System.arraycopy(leftStart, 0, leftNext, 0, vertices);
        System.arraycopy(rightStart, 0, rightNext, 0, vertices);
        for (int left = 0; left < vertices; left++) {
            while (leftOver[left] > 0 && augment(left)) {
                leftOver[left]--;
            }
        }
    }

    /** Sends one unit from a left vertex; the way goes right at even places and back left at odd ones. */
    private boolean augment(int start) {
        int length = 0;
        int vertex = start;
        while (true) {
            boolean atLeft = (length & 1) == 0;
            int arc = atLeft ? forth(vertex) : back(vertex);
            if (arc >= 0) {
                append(arc, length++);
                vertex = atLeft ? to[arc] : from[arc];
                if (atLeft && rightOver[vertex] > 0) {
                    rightOver[vertex]--;
                    for (int i = 0; i < length; i++) {
                        used[path[i]] ^= true;
                    }
                    return true;
                }
            } else if (length == 0) {
                return false;
            } else {
                int last = path[--length];
                vertex = atLeft ? to[last] : from[last];
                (atLeft ? rightNext : leftNext)[vertex]++;
            }
        }
    }

    private void append(int arc, int length) {
        if (length == path.length) {
            path = Arrays.copyOf(path, 2 * length);
        }
        path[length] = arc;
    }

    /** The next arc from a left vertex to one of the next level, -1 if there is none. */
    private int forth(int left) {
        for (; leftNext[left] < leftStart[left + 1]; leftNext[left]++) {
            int arc = leftArcs[leftNext[left]];
            if (!used[arc] && rightLevel[to[arc]] == leftLevel[left] + 1 && isTight(arc)) {
                return arc;
            }
        }
        return -1;
    }

    /** The next used arc from a right vertex back to one of the next level, -1 if there is none. */
    private int back(int right) {
        for (; rightNext[right] < rightStart[right + 1]; rightNext[right]++) {
            int arc = rightArcs[rightNext[right]];
            if (used[arc] && leftLevel[from[arc]] == rightLevel[right] + 1 && isTight(arc)) {
                return arc;
            }
        }
        return -1;
    }

    /** Lowers the prices of what was reached until another arc becomes tight or the price of what is left over is 0. */
    private int lower(int height) {
        int step = height;
        for (int arc = 0; arc < arcs; arc++) {
            boolean leftReached = leftLevel[from[arc]] >= 0;
            boolean rightReached = rightLevel[to[arc]] >= 0;
            int slack = leftPrice[from[arc]] + rightPrice[to[arc]] - weight[arc];
            if (!used[arc] && leftReached && !rightReached) {
                step = Math.min(step, slack);
            } else if (used[arc] && rightReached && !leftReached) {
                step = Math.min(step, -slack);
            }
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            leftPrice[vertex] -= leftLevel[vertex] >= 0 ? step : 0;
            rightPrice[vertex] += rightLevel[vertex] >= 0 ? step : 0;
        }
        return step;
    }
}
