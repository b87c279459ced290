package eu.visavis.scheduling.solver.whatif;

import java.util.List;
import java.util.stream.IntStream;

/** At which numbers of something a curve over it is worth a look. */
public final class Curve {
    /** Points of a curve at most. */
    public static final int MOST_POINTS = 9;

    private Curve() {}

    /**
     * Numbers from about half of the present one to one and a half times as many, at most nine, evenly apart and with the
     * present one in their middle.
     *
     * @param present 1 or more
     * @return how many more or fewer than now, rising; always with 0
     */
    public static List<Integer> around(int present) {
        int step = (int) Math.max(1, Math.round(present / (MOST_POINTS - 1.0)));
        int half = MOST_POINTS / 2;
        return IntStream.rangeClosed(-half, half)
                .map(i -> i * step)
                .filter(change -> present + change >= 1)
                .boxed()
                .toList();
    }
}
