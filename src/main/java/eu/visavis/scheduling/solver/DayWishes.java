package eu.visavis.scheduling.solver;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody wants of their day; slots by their indexes.
 *
 * @param mostInRow meetings in slots of a session that follow each other, {@link Integer#MAX_VALUE} for any number
 * @param rests for each rest the ways to have it: the slots without a meeting then
 * @param least how many meetings they should have
 * @param unwanted slots in which they would rather have none
 */
record DayWishes(int mostInRow, List<List<BitSet>> rests, int least, BitSet unwanted) {
    /** Nothing in particular. */
    static final DayWishes NONE = new DayWishes(Integer.MAX_VALUE, List.of(), 0, new BitSet());

    /** Whether nothing in particular is wanted. */
    boolean isNone() {
        return equals(NONE);
    }

    /** How many of the meetings follow more others than wanted. */
    int inRowBeyond(Set<Integer> busyOfSession) {
        int beyond = 0;
        for (int slot : busyOfSession) {
            int row = 1;
            while (busyOfSession.contains(slot - row)) {
                row++;
            }
            beyond += row > mostInRow ? 1 : 0;
        }
        return beyond;
    }

    /** How many rests are lacking. */
    int lackingRests(Set<Integer> busy) {
        return (int) rests.stream()
                .filter(ways -> ways.stream().noneMatch(way -> way.stream().noneMatch(busy::contains)))
                .count();
    }
}
