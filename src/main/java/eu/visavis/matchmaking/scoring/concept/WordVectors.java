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
            lengths[place] = length(vectors[place]);
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

    int dimensions() {
        return vectors[0].length;
    }

    /** Adds the vector at a place, stretched to a length, to a sum. */
    void add(float[] sum, int place, double length) {
        add(sum, vectors[place], lengths[place], length);
    }

    /** Adds a packed vector, stretched to a length, to a sum. */
    static void add(float[] sum, byte[] vector, float own, double length) {
        float factor = own == 0 ? 0 : (float) (length / own);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    /** How long a packed vector is as its bytes say. */
    static float length(byte[] vector) {
        int squares = 0;
        for (byte value : vector) {
            squares += value * value;
        }
        return (float) Math.sqrt(squares);
    }
}
