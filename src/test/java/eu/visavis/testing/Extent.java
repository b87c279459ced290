package eu.visavis.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much of the expensive families of tests runs: a sample by default, everything with {@code mvn verify -Pfull}. The
 * sample is the same at every run, so that a failure comes back; {@code -Dvisavis.seed=N} draws another one.
 */
public final class Extent {
    private static final boolean FULL = Boolean.getBoolean("visavis.full");
    /** Of a sample, in hundredths; below 100 only where the same tests run hundreds of times to find out what they notice. */
    private static final int SHARE = Integer.getInteger("visavis.share", 100);

    private static final long SEED = Long.getLong("visavis.seed", 1);

    private Extent() {}

    /** Whether everything runs. */
    public static boolean isFull() {
        return FULL;
    }

    /** The number of repetitions: of a sample, or of a full run. */
    public static int of(int sample, int full) {
        return FULL ? full : Math.max(1, sample * SHARE / 100);
    }

    /** So many of all, drawn by the seed and in their order; all of them in a full run. */
    public static <T> List<T> sample(int size, List<T> all, String family) {
        if (FULL || all.size() <= size) {
            return all;
        }
        List<T> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, random(family));
        List<T> chosen = drawn.subList(0, size);
        return all.stream().filter(chosen::contains).toList();
    }

    /** Whether a member of a family belongs to the sample, of which the seed draws one in so many; all do in a full run. */
    public static boolean draws(int oneIn, String family, String member) {
        return FULL || random(family + " " + member).nextInt(oneIn) == 0;
    }

    /** Chance that is the same at every run with the same seed. */
    public static Random random(String family) {
        return new Random(SEED * 31 + family.hashCode());
    }
}
