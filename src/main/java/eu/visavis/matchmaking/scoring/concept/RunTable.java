package eu.visavis.matchmaking.scoring.concept;

import java.util.Arrays;

/**
 * Numbers runs of letters from 0, without an object for each of a million. A run is known by a code of 64 bits; that two of the
 * runs of the labels have the same is less likely than one in a million, and would only mix the places of two runs.
 */
final class RunTable {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long[] codes = new long[1 << 19];
    private int[] places = new int[codes.length];
    private int size;

    /** The codes of the different runs of a word, as {@code Letters} has them. */
    static long[] codesOf(String letters) {
        String bordered = ' ' + letters + ' ';
        long[] found = new long[bordered.length() * (LONGEST - SHORTEST + 1)];
        int count = 0;
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int start = 0; start + length <= bordered.length(); start++) {
                found[count++] = code(bordered, start, start + length);
            }
        }
        Arrays.sort(found, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[different++] = found[i];
            }
        }
        return Arrays.copyOf(found, different);
    }

    /** The code of a piece of a text; never 0. */
    static long code(String text, int from, int to) {
        long code = to - from;
        for (int i = from; i < to; i++) {
            code = (code ^ text.charAt(i)) * MULTIPLIER;
            code ^= code >>> 29;
        }
        return code == 0 ? 1 : code;
    }

    int size() {
        return size;
    }

    /** The number of a code, or -1. */
    int find(long code) {
        int slot = slot(code);
        return codes[slot] == 0 ? -1 : places[slot];
    }

    /** The number of a code, which gets the next one if it is new. */
    int put(long code) {
        int slot = slot(code);
        if (codes[slot] == 0) {
            if (2 * size > codes.length) {
                grow();
                slot = slot(code);
            }
            codes[slot] = code;
            places[slot] = size++;
        }
        return places[slot];
    }

    private int slot(long code) {
        int slot = (int) (code * MULTIPLIER >>> 40) & (codes.length - 1);
        while (codes[slot] != 0 && codes[slot] != code) {
            slot = (slot + 1) & (codes.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldCodes = codes;
        int[] oldPlaces = places;
        codes = new long[2 * oldCodes.length];
        places = new int[codes.length];
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != 0) {
                int slot = slot(oldCodes[i]);
                codes[slot] = oldCodes[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
