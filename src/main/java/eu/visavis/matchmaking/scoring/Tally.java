package eu.visavis.matchmaking.scoring;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Sums by place, of which few places get one. */
final class Tally {
    private final float[] sums;
    private final boolean[] held;
    private int[] places = new int[256];
    private int size;

    Tally(int most) {
        sums = new float[most];
        held = new boolean[most];
    }

    void add(int place, float value) {
        if (!held[place]) {
            held[place] = true;
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size++] = place;
        }
        sums[place] += value;
    }

    boolean holds(int place) {
        return held[place];
    }

    /** The places with the greatest sums, in no order; of equal sums that of the smaller place. */
    int[] greatest(int number) {
        PriorityQueue<Sum> best = new PriorityQueue<>(number + 1);
        for (int i = 0; i < size; i++) {
            Sum sum = new Sum(places[i], sums[places[i]]);
            if (best.size() < number) {
                best.add(sum);
            } else if (best.element().compareTo(sum) < 0) {
                best.remove();
                best.add(sum);
            }
        }
        return best.stream().mapToInt(Sum::place).toArray();
    }

    /** The smallest first. */
    private record Sum(int place, float value) implements Comparable<Sum> {
        @Override
        public int compareTo(Sum other) {
            int byValue = Float.compare(value, other.value);
            return byValue != 0 ? byValue : Integer.compare(other.place, place);
        }
    }
}
