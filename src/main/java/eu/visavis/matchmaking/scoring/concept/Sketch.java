package eu.visavis.matchmaking.scoring.concept;

import java.util.Random;

/**
 * The sides on which a vector lies of 256 planes through the origin, drawn by chance: the greater the angle between two
 * vectors, the more planes part them (Charikar, STOC 2002). Told in four machine words, so that pairs which are far apart are
 * left without multiplying. The planes come from two randomised Hadamard transforms.
 */
public final class Sketch {
    /** How many planes there are. */
    public static final int PLANES = 256;

    private static final int WORDS = PLANES / Long.SIZE;
    private static final int STEPS = 100;
    private static final double DEVIATIONS = 2.6;
    private static final int[] MOST_PARTING = mostParting();
    private static final float[][] SIGNS = signs();

    private final long[] sides;

    private Sketch(long[] sides) {
        this.sides = sides;
    }

    /** The sketch of a vector; what it has beyond 256 numbers is not looked at. */
    public static Sketch of(float[] vector) {
        float[] turned = new float[PLANES];
        System.arraycopy(vector, 0, turned, 0, Math.min(PLANES, vector.length));
        for (float[] signs : SIGNS) {
            for (int i = 0; i < PLANES; i++) {
                turned[i] *= signs[i];
            }
            transform(turned);
        }
        long[] sides = new long[WORDS];
        for (int i = 0; i < PLANES; i++) {
            if (turned[i] > 0) {
                sides[i / Long.SIZE] |= 1L << i % Long.SIZE;
            }
        }
        return new Sketch(sides);
    }

    /** How many of the planes part two vectors: 128 of those that have nothing to do with each other. */
    public int parting(Sketch other) {
        int parting = 0;
        for (int i = 0; i < WORDS; i++) {
            parting += Long.bitCount(sides[i] ^ other.sides[i]);
        }
        return parting;
    }

    /**
     * Whether the cosine of two vectors can be this great. One pair in two hundred of those that just reach it is taken
     * for one that does not.
     *
     * @param cosine 0 to 1
     */
    public boolean mayReach(Sketch other, double cosine) {
        return parting(other) <= MOST_PARTING[(int) (cosine * STEPS)];
    }

    private static int[] mostParting() {
        int[] most = new int[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            double share = Math.acos((double) step / STEPS) / Math.PI;
            most[step] = (int) Math.ceil(PLANES * share + DEVIATIONS * Math.sqrt(PLANES * share * (1 - share)));
        }
        return most;
    }

    private static float[][] signs() {
        Random random = new Random(1);
        float[][] signs = new float[2][PLANES];
        for (float[] row : signs) {
            for (int i = 0; i < PLANES; i++) {
                row[i] = random.nextBoolean() ? 1 : -1;
            }
        }
        return signs;
    }

    private static void transform(float[] values) {
        for (int half = 1; half < values.length; half *= 2) {
            for (int block = 0; block < values.length; block += 2 * half) {
                for (int i = block; i < block + half; i++) {
                    float left = values[i];
                    float right = values[i + half];
                    values[i] = left + right;
                    values[i + half] = left - right;
                }
            }
        }
    }
}
