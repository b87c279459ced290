package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How long people walk from area to area, and between which positions the time is short. */
public final class Ways {
    private final int[][] minutes;
    private final long[] start;
    private final long[] end;
    private final int[][] near;

    /**
     * Finds the positions that are near each other in time.
     *
     * @param minutes from each area to each other, the same in both directions
     * @param start when each position begins, in minutes from any moment on; without meaning where there is no slot
     * @param end when it ends
     * @param slots the positions that are slots
     */
    public Ways(int[][] minutes, long[] start, long[] end, int[] slots) {
        this.minutes = minutes;
        this.start = start;
        this.end = end;
        int longest = Arrays.stream(minutes).flatMapToInt(Arrays::stream).max().orElse(0);
        near = new int[start.length][];
        Arrays.fill(near, new int[0]);
        for (int slot : slots) {
            near[slot] = IntStream.of(slots)
                    .filter(other -> other != slot && pause(slot, other) < longest)
                    .toArray();
        }
    }

    private long pause(int position, int other) {
        return start[position] < start[other] ? start[other] - end[position] : start[position] - end[other];
    }

    /** The positions that begin so soon after, or end so shortly before that one, that some way between them is too long. */
    int[] near(int position) {
        return near[position];
    }

    /** Whether somebody gets from one meeting to the other in time; always if the area of either is open. */
    boolean isWalkable(int area, int position, int otherArea, int otherPosition) {
        return area < 0 || otherArea < 0 || minutes[area][otherArea] <= pause(position, otherPosition);
    }
}
