package eu.visavis.matchmaking.scoring.concept;

import java.util.Map;

/**
 * Vectors of length one by name, a byte for each dimension.
 *
 * @param weights how much each counts
 */
record WordVectors(Map<String, Integer> names, byte[][] vectors, float[] weights) {
    private static final float MOST = 127;

    static byte[] packed(float[] vector) {
        float greatest = 0;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        byte[] packed = new byte[vector.length];
        for (int i = 0; i < packed.length && greatest > 0; i++) {
            packed[i] = (byte) Math.round(vector[i] / greatest * MOST);
        }
        return packed;
    }

    /** The place of a name, or -1. */
    int placeOf(String name) {
        return names.getOrDefault(name, -1);
    }

    /** Adds the vector at a place, stretched to a length, to a sum. */
    void add(float[] sum, int place, double length) {
        byte[] vector = vectors[place];
        long squares = 0;
        for (byte value : vector) {
            squares += value * value;
        }
        float factor = squares == 0 ? 0 : (float) (length / Math.sqrt(squares));
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }
}
