package eu.visavis.scheduling.solver.search;

import java.util.Arrays;

/**
 * Where the slots of an event lie in rows of 64-bit words, so that a day can be asked with a few operations on bits.
 *
 * <p>The slots of a session lie side by side in the order of time. Sessions share a word where they fit; one that does
 * not fit into what is left of a word begins a new one, so that only a session of more than 64 slots spans several.
 */
public final class SlotGrid {
    private final int words;
    private final int[] positionOf;
    private final int[] slotAt;
    private final int[] sessionAt;
    private final int[] firstWord;
    private final int[] lastWord;
    private final long[][] masks;

    /**
     * Lays out the slots.
     *
     * @param sessions the session of each slot, slots in the order of time, sessions numbered from 0 without a hole
     */
    public SlotGrid(int[] sessions) {
        int count = Arrays.stream(sessions).max().orElse(-1) + 1;
        int[] length = new int[count];
        for (int session : sessions) {
            length[session]++;
        }
        int[] start = starts(length);
        int end = count == 0 ? 0 : start[count - 1] + length[count - 1];
        words = (end + 63) >> 6;
        positionOf = new int[sessions.length];
        slotAt = new int[words << 6];
        sessionAt = new int[words << 6];
        Arrays.fill(slotAt, -1);
        Arrays.fill(sessionAt, -1);
        firstWord = new int[count];
        lastWord = new int[count];
        masks = new long[count][];
        for (int session = 0; session < count; session++) {
            firstWord[session] = start[session] >> 6;
            lastWord[session] = (start[session] + length[session] - 1) >> 6;
            masks[session] = new long[lastWord[session] - firstWord[session] + 1];
        }
        int[] next = start.clone();
        for (int slot = 0; slot < sessions.length; slot++) {
            place(slot, sessions[slot], next[sessions[slot]]++);
        }
    }

    private static int[] starts(int[] length) {
        int[] start = new int[length.length];
        int free = 0;
        for (int session = 0; session < length.length; session++) {
            boolean fits = (free & 63) + length[session] <= 64;
            start[session] = fits ? free : (free + 63) & ~63;
            free = start[session] + length[session];
        }
        return start;
    }

    private void place(int slot, int session, int position) {
        positionOf[slot] = position;
        slotAt[position] = slot;
        sessionAt[position] = session;
        masks[session][(position >> 6) - firstWord[session]] |= 1L << position;
    }

    /** How many words a row has. */
    public int words() {
        return words;
    }

    /** How many positions a row has, used or not: 64 for each word. */
    public int positions() {
        return words << 6;
    }

    public int sessions() {
        return masks.length;
    }

    /** The position of a slot. */
    public int positionOf(int slot) {
        return positionOf[slot];
    }

    /** The slot at a position, -1 where there is none. */
    public int slotAt(int position) {
        return slotAt[position];
    }

    /** The session at a position, -1 where there is no slot. */
    int sessionAt(int position) {
        return sessionAt[position];
    }

    /** The positions of a session in one of its words. */
    long mask(int session, int word) {
        return masks[session][word - firstWord[session]];
    }

    /**
     * Slots in which somebody waits: available, without a meeting, and between two meetings of the session.
     *
     * @param rows rows of meetings and of availability
     * @param base where the row of the person begins in both
     */
    int gaps(int session, long[] meetings, long[] available, int base) {
        int first = firstWord[session];
        if (first == lastWord[session]) {
            long mask = masks[session][0];
            return gaps(meetings[base + first] & mask, available[base + first] & mask);
        }
        int gaps = 0;
        int open = 0;
        boolean begun = false;
        for (int word = first; word <= lastWord[session]; word++) {
            long mask = mask(session, word);
            long busy = meetings[base + word] & mask;
            long idle = available[base + word] & mask & ~busy;
            if (busy == 0) {
                open += Long.bitCount(idle);
                continue;
            }
            long upToFirst = (busy & -busy) - 1;
            long fromLast = -Long.highestOneBit(busy);
            gaps += gaps(busy, idle) + (begun ? open + Long.bitCount(idle & upToFirst) : 0);
            begun = true;
            open = Long.bitCount(idle & fromLast);
        }
        return gaps;
    }

    private static int gaps(long busy, long available) {
        if (busy == 0) {
            return 0;
        }
        // All positions from the first meeting up to the last one, that one excluded.
        long between = Long.highestOneBit(busy) - (busy & -busy);
        return Long.bitCount(available & ~busy & between);
    }

    /** Groups of slots without a meeting between two meetings of the session, available or not. */
    int interruptions(int session, long[] meetings, int base) {
        int groups = 0;
        long carry = 0;
        for (int word = firstWord[session]; word <= lastWord[session]; word++) {
            long busy = meetings[base + word] & mask(session, word);
            groups += Long.bitCount(busy & ~(busy << 1 | carry));
            carry = busy >>> 63;
        }
        return Math.max(0, groups - 1);
    }

    /** The position of the last meeting of the session before that position, -1 if there is none. */
    int before(int position, long[] meetings, int base) {
        int session = sessionAt[position];
        int word = position >> 6;
        long busy = meetings[base + word] & mask(session, word) & ((1L << position) - 1);
        while (busy == 0) {
            if (--word < firstWord[session]) {
                return -1;
            }
            busy = meetings[base + word] & mask(session, word);
        }
        return (word << 6) + 63 - Long.numberOfLeadingZeros(busy);
    }

    /** The position of the first meeting of the session after that position, -1 if there is none. */
    int after(int position, long[] meetings, int base) {
        int session = sessionAt[position];
        int word = position >> 6;
        long busy = meetings[base + word] & mask(session, word) & (-2L << position);
        while (busy == 0) {
            if (++word > lastWord[session]) {
                return -1;
            }
            busy = meetings[base + word] & mask(session, word);
        }
        return (word << 6) + Long.numberOfTrailingZeros(busy);
    }
}
