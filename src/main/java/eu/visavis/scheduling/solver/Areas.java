package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/** Where tables stand, and whether people get from one to another in time. */
final class Areas {
    private static final int OPEN = -1;

    private final List<Long> ids;
    private final int[] areaOfTable;
    private final int[][] minutes;
    private final List<InstanceSlot> slots;
    private final int longest;

    /**
     * Reads the areas of an event.
     *
     * @param tables in their order
     */
    Areas(Instance instance, List<InstanceTable> tables) {
        slots = instance.slots();
        ids = tables.stream()
                .flatMapToLong(table -> table.traits().areaId().stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
        areaOfTable = tables.stream()
                .mapToInt(table -> indexOf(table.traits().areaId()))
                .toArray();
        minutes = new int[ids.size()][ids.size()];
        int most = 0;
        for (int area = 0; area < ids.size(); area++) {
            for (int other = 0; other < ids.size(); other++) {
                minutes[area][other] = instance.terms().minutes(ids.get(area), ids.get(other));
                most = Math.max(most, minutes[area][other]);
            }
        }
        longest = most;
    }

    private int indexOf(OptionalLong area) {
        return area.isPresent() ? ids.indexOf(area.getAsLong()) : OPEN;
    }

    /** Whether any way takes time. */
    boolean matter() {
        return longest > 0;
    }

    /** From each area to each other, in minutes. */
    int[][] minutes() {
        return minutes;
    }

    /** The area in which all of these tables stand, -1 if they stand in several, or ways do not matter. */
    int areaOf(BitSet tables) {
        if (!matter()) {
            return OPEN;
        }
        int[] areas =
                tables.stream().map(table -> areaOfTable[table]).distinct().toArray();
        return areas.length == 1 ? areas[0] : OPEN;
    }

    /** Whether somebody gets from a meeting at one table to one at another in time; slots by their indexes. */
    boolean isWalkable(int table, int slot, int otherTable, int otherSlot) {
        int area = areaOfTable[table];
        int other = areaOfTable[otherTable];
        return area == OPEN || other == OPEN || minutes[area][other] <= pause(slot, otherSlot);
    }

    /** Pairs of somebody's meetings, each in an area of its own, between which the way is too long. */
    int countTooFar(List<PlannedMeeting> meetings) {
        int pairs = 0;
        for (PlannedMeeting meeting : meetings) {
            for (PlannedMeeting later : meetings) {
                int way = minutes[meeting.needs().area()][later.needs().area()];
                boolean isLater = meeting.slot().index() < later.slot().index();
                pairs += isLater
                                && way
                                        > pause(
                                                meeting.slot().index(),
                                                later.slot().index())
                        ? 1
                        : 0;
            }
        }
        return pairs;
    }

    private long pause(int slot, int other) {
        InstanceSlot earlier = slots.get(Math.min(slot, other));
        InstanceSlot later = slots.get(Math.max(slot, other));
        return Duration.between(earlier.end(), later.start()).toMinutes();
    }

    /** Whether some way takes longer than the time between the two slots. */
    boolean areNear(int slot, int other) {
        return slot != other && pause(slot, other) < longest;
    }
}
