package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.List;

/** How the weight of the best schedule grew over the seconds since the solver was asked. */
final class WeightTrace {
    private final long startedNanos = System.nanoTime();
    private final List<Point> points = new ArrayList<>();

    /** The weight of the best schedule at a moment. */
    record Point(double seconds, long weight) {}

    /** Notes a weight if it is better than the last one; may be called from any thread. */
    synchronized void note(long weight) {
        if (points.isEmpty() || points.get(points.size() - 1).weight() < weight) {
            points.add(new Point((System.nanoTime() - startedNanos) / 1e9, weight));
        }
    }

    synchronized List<Point> points() {
        return List.copyOf(points);
    }
}
