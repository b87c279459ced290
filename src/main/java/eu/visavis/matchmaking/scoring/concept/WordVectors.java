package eu.visavis.matchmaking.scoring.concept;

import java.util.Map;

/**
 * Vectors of length one by name, a byte for each dimension.
 *
 * @param weights how much each counts
 * @param lengths of the vectors as their bytes say them
 */
record WordVectors(Map<String, Integer> names, byte[][] vectors, float[] weights, float[] lengths) {
    private static final float MOST = 127;

    static WordVectors of(Map<String, Integer> names, byte[][] vectors, float[] weights) {
        float[] lengths = new float[vectors.length];
        for (int place = 0; place < lengths.length; place++) {
            long squares = 0;
            for (byte value : vectors[place]) {
                squares += value * value;
            }
            lengths[place] = (float) Math.sqrt(squares);
        }
        return new WordVectors(names, vectors, weights, lengths);
    }

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
        float factor = lengths[place] == 0 ? 0 : (float) (length / lengths[place]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }
}
