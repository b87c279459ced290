package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tries every schedule of a small event. It reads the instance alone and counts by itself, so that what it finds is
 * evidence about the solver, its counters and the check.
 */
final class Exhaustion {
    /** More schedules than that are not looked at one by one. */
    private static final long MOST_TRIED = 400_000;

    private static final int NOWHERE = -1;

    private final Instance instance;
    private final SoftWeights soft;
    private final boolean countsTables;
    private final int wishes;
    private final int slots;
    private final int[] first;
    private final int[] second;
    /** Where each wish is now, by slot. */
    private final int[] slotOf;

    private final boolean[][] busy;
    private final int[] meetingsOf;
    private final int[] tablesUsed;

    private int fewestMissing = Integer.MAX_VALUE;
    private long greatestWeight = -1;
    private long leastSoft = Long.MAX_VALUE;
    private long tried;
    private boolean comparesSoft;

    /**
     * The best of all schedules.
     *
     * @param missing mandatory wishes that it cannot place
     * @param weight of what it places
     * @param soft what the soft rules cost at least then; empty if there were too many schedules to try
     */
    record Optimum(int missing, long weight, OptionalLong soft) {}

    Exhaustion(SmallEvent event) {
        instance = event.instance();
        soft = event.soft();
        countsTables = event.hasTableForEachWish();
        wishes = instance.wishes().size();
        slots = instance.slots().size();
        first = instance.wishes().stream()
                .mapToInt(wish -> indexOf(wish.firstId()))
                .toArray();
        second = instance.wishes().stream()
                .mapToInt(wish -> indexOf(wish.secondId()))
                .toArray();
        slotOf = new int[wishes];
        busy = new boolean[instance.participants().size()][slots];
        meetingsOf = new int[instance.participants().size()];
        tablesUsed = new int[slots];
        Arrays.fill(slotOf, NOWHERE);
    }

    private int indexOf(long personId) {
        for (int i = 0; i < instance.participants().size(); i++) {
            if (instance.participants().get(i).id() == personId) {
                return i;
            }
        }
        throw new IllegalArgumentException("Nobody is " + personId);
    }

    Optimum optimum() {
        comparesSoft = false;
        tryFrom(0, 0, 0);
        comparesSoft = true;
        tried = 0;
        tryFrom(0, 0, 0);
        return new Optimum(
                fewestMissing, greatestWeight, tried > MOST_TRIED ? OptionalLong.empty() : OptionalLong.of(leastSoft));
    }

    private void tryFrom(int wish, int missing, long weight) {
        if (comparesSoft && ++tried > MOST_TRIED || isHopeless(wish, missing, weight)) {
            return;
        }
        if (wish == wishes) {
            compare(missing, weight);
            return;
        }
        for (int slot = 0; slot < slots; slot++) {
            if (isPossible(wish, slot)) {
                occupy(wish, slot, true);
                tryFrom(wish + 1, missing, weight + instance.wishes().get(wish).weight());
                occupy(wish, slot, false);
            }
        }
        tryFrom(wish + 1, missing + (instance.wishes().get(wish).mandatory() ? 1 : 0), weight);
    }

    /** Whether not even all wishes that are left would lead to something better, or to something as good. */
    private boolean isHopeless(int from, int missing, long weight) {
        long left = 0;
        for (int wish = from; wish < wishes; wish++) {
            left += instance.wishes().get(wish).weight();
        }
        boolean worse = weight + left < greatestWeight || !comparesSoft && weight + left == greatestWeight;
        return missing > fewestMissing || missing == fewestMissing && worse;
    }

    private void compare(int missing, long weight) {
        if (!comparesSoft) {
            // Whatever is not hopeless is better.
            fewestMissing = missing;
            greatestWeight = weight;
        } else if (missing == fewestMissing && weight == greatestWeight) {
            leastSoft = Math.min(leastSoft, softCost());
        }
    }

    private boolean isPossible(int wish, int slot) {
        InstanceWish asked = instance.wishes().get(wish);
        long slotId = instance.slots().get(slot).id();
        InstanceParticipant one = instance.participants().get(first[wish]);
        InstanceParticipant other = instance.participants().get(second[wish]);
        return one.availableSlotIds().contains(slotId)
                && other.availableSlotIds().contains(slotId)
                && (asked.allowedSlotIds().isEmpty()
                        || asked.allowedSlotIds().get().contains(slotId))
                && !busy[first[wish]][slot]
                && !busy[second[wish]][slot]
                && meetingsOf[first[wish]] < one.maxMeetings().orElse(slots)
                && meetingsOf[second[wish]] < other.maxMeetings().orElse(slots)
                && (!sits(wish) || tablesUsed[slot] < tablesOpen(slotId))
                && isInOrder(wish, slot);
    }

    private boolean sits(int wish) {
        return !instance.participants().get(first[wish]).online()
                && !instance.participants().get(second[wish]).online();
    }

    private long tablesOpen(long slotId) {
        return instance.tables().stream()
                .filter(table -> !table.closedSlotIds().contains(slotId))
                .count();
    }

    private boolean isInOrder(int wish, int slot) {
        for (int other = 0; other < wishes; other++) {
            if (slotOf[other] != NOWHERE) {
                InstanceWish asked = instance.wishes().get(wish);
                InstanceWish placed = instance.wishes().get(other);
                boolean tooEarly = asked.afterIds().contains(placed.id()) && slotOf[other] >= slot;
                boolean tooLate = placed.afterIds().contains(asked.id()) && slot >= slotOf[other];
                if (tooEarly || tooLate) {
                    return false;
                }
            }
        }
        return true;
    }

    private void occupy(int wish, int slot, boolean taken) {
        slotOf[wish] = taken ? slot : NOWHERE;
        busy[first[wish]][slot] = taken;
        busy[second[wish]][slot] = taken;
        int by = taken ? 1 : -1;
        meetingsOf[first[wish]] += by;
        meetingsOf[second[wish]] += by;
        tablesUsed[slot] += sits(wish) ? by : 0;
    }

    private long softCost() {
        SmallCount count = SmallCount.of(instance, soft.fairnessTarget(), busy);
        return (long) soft.idleGap() * count.gaps()
                + soft.unfairShare() * count.shortfall()
                + (long) soft.interruption() * count.interruptions()
                + (countsTables && soft.tableChange() > 0 ? (long) soft.tableChange() * fewestChanges() : 0);
    }

    /** Tries every way to share tables out, each meeting at a table of its own or with others at other times. */
    private int fewestChanges() {
        List<Integer> sitting = new ArrayList<>();
        for (int wish = 0; wish < wishes; wish++) {
            if (slotOf[wish] != NOWHERE && sits(wish)) {
                sitting.add(wish);
            }
        }
        return fewestChanges(sitting, 0, new int[wishes], 0);
    }

    private int fewestChanges(List<Integer> sitting, int from, int[] tableOf, int used) {
        if (from == sitting.size()) {
            return SmallCount.tableChanges(instance, slotOf, sitting, tableOf);
        }
        int least = Integer.MAX_VALUE;
        for (int table = 1; table <= used + 1; table++) {
            int wish = sitting.get(from);
            int candidate = table;
            boolean taken = sitting.subList(0, from).stream()
                    .anyMatch(other -> tableOf[other] == candidate && slotOf[other] == slotOf[wish]);
            if (!taken) {
                tableOf[wish] = table;
                least = Math.min(least, fewestChanges(sitting, from + 1, tableOf, Math.max(used, table)));
                tableOf[wish] = 0;
            }
        }
        return least;
    }
}
