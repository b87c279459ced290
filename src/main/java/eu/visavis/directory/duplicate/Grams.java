package eu.visavis.directory.duplicate;

import java.util.Arrays;

/** Texts as the pieces of three letters that they are made of, by which they are compared however a letter is wrong. */
final class Grams {
    private static final int LENGTH = 3;

    private final long[] sorted;

    private Grams(long[] sorted) {
        this.sorted = sorted;
    }

    /** The pieces of a text, its beginning and end counting as letters. */
    static Grams of(String text) {
        if (text.isEmpty()) {
            return new Grams(new long[0]);
        }
        String framed = "  " + text + " ";
        long[] grams = new long[framed.length() - LENGTH + 1];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = (long) framed.charAt(i) << 32 | (long) framed.charAt(i + 1) << 16 | framed.charAt(i + 2);
        }
        Arrays.sort(grams);
        return new Grams(grams);
    }

    /** How much of both they share (Dice’s coefficient), from 0 to 1; 0 where one has nothing. */
    double likeness(Grams other) {
        if (sorted.length == 0 || other.sorted.length == 0) {
            return 0;
        }
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int order = Long.compare(sorted[i], other.sorted[j]);
            if (order == 0) {
                shared++;
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * shared / (sorted.length + other.sorted.length);
    }
}
