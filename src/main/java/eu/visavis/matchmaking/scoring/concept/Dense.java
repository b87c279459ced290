package eu.visavis.matchmaking.scoring.concept;

/** Arithmetic with rows of numbers. */
final class Dense {
    private Dense() {}

    static double dot(float[] one, float[] other) {
        // Eight sums side by side, so that the processor need not wait for each.
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = 0;
        for (; i + 7 < one.length; i += 8) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
            e += one[i + 4] * other[i + 4];
            f += one[i + 5] * other[i + 5];
            g += one[i + 6] * other[i + 6];
            h += one[i + 7] * other[i + 7];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (double) (a + e) + (b + f) + (c + g) + (d + h);
    }

    static void add(float[] sum, float[] vector, float factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    static void scale(float[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= (float) factor;
        }
    }

    /** Scales a vector to length one and returns how long it was; nothing stays nothing. */
    static double normalise(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            scale(vector, 1 / length);
        }
        return length;
    }
}
