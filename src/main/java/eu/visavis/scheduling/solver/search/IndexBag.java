package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A set of small numbers that adds, removes and draws in constant time. */
final class IndexBag {
    private int[] items = new int[8];
    private final int[] positions;
    private int size;

    /**
     * Starts empty.
     *
     * @param positions room for the position of every number; bags may share it as long as no number is in two of them
     */
    IndexBag(int[] positions) {
        this.positions = positions;
    }

    /** Adds a number that is not in the bag. */
    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size] = item;
        positions[item] = size++;
    }

    /** Removes a number that is in the bag. */
    void remove(int item) {
        int last = items[--size];
        items[positions[item]] = last;
        positions[last] = positions[item];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Any number of a bag that is not empty. */
    int draw(SplittableRandom random) {
        return items[random.nextInt(size)];
    }
}
