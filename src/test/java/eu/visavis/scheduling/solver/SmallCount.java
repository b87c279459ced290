package eu.visavis.scheduling.solver;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a schedule of a small event costs, counted slot by slot in the plainest way and without any code of the solver.
 *
 * @param gaps slots in which somebody is there and waits
 * @param interruptions pauses of any length and for any reason within sessions
 * @param shortfall squared meetings that people lack
 */
record SmallCount(int gaps, int interruptions, long shortfall) {
    /**
     * Counts one schedule.
     *
     * @param busy who has a meeting when, by the places of people and slots in the instance
     */
    static SmallCount of(Instance instance, int target, boolean[][] busy) {
        int gaps = 0;
        int interruptions = 0;
        long shortfall = 0;
        for (int person = 0; person < busy.length; person++) {
            InstanceParticipant who = instance.participants().get(person);
            for (int slot = 0; slot < instance.slots().size(); slot++) {
                if (!busy[person][slot] && isBetweenMeetings(instance, busy[person], slot)) {
                    gaps += who.availableSlotIds()
                                    .contains(instance.slots().get(slot).id())
                            ? 1
                            : 0;
                    interruptions += busy[person][slot - 1] ? 1 : 0;
                }
            }
            boolean[] day = busy[person];
            int meetings = (int)
                    IntStream.range(0, day.length).filter(slot -> day[slot]).count();
            int aim = IntStream.of(
                            target,
                            asked(instance, who.id()),
                            who.availableSlotIds().size(),
                            who.maxMeetings().orElse(Integer.MAX_VALUE))
                    .min()
                    .getAsInt();
            shortfall += meetings < aim ? (long) (aim - meetings) * (aim - meetings) : 0;
        }
        return new SmallCount(gaps, interruptions, shortfall);
    }

    private static boolean isBetweenMeetings(Instance instance, boolean[] busy, int slot) {
        boolean before =
                IntStream.range(0, slot).anyMatch(other -> busy[other] && isSameSession(instance, other, slot));
        boolean after = IntStream.range(slot + 1, busy.length)
                .anyMatch(other -> busy[other] && isSameSession(instance, other, slot));
        return before && after;
    }

    private static boolean isSameSession(Instance instance, int slot, int other) {
        return instance.slots().get(slot).sessionId()
                == instance.slots().get(other).sessionId();
    }

    private static int asked(Instance instance, long person) {
        return (int) instance.wishes().stream()
                .filter(wish -> wish.firstId() == person || wish.secondId() == person)
                .count();
    }

    /**
     * Counts how often people change the table from one meeting to their next in the session.
     *
     * @param slotOf the place of the slot of each wish, below 0 if it has none
     * @param sitting the wishes with a table
     * @param tableOf the table of each of those
     */
    static int tableChanges(Instance instance, int[] slotOf, List<Integer> sitting, int[] tableOf) {
        int changes = 0;
        for (InstanceParticipant person : instance.participants()) {
            for (int wish : sitting) {
                Integer next = next(instance, slotOf, person.id(), wish);
                changes += isOf(instance, wish, person.id())
                                && next != null
                                && sitting.contains(next)
                                && tableOf[next] != tableOf[wish]
                        ? 1
                        : 0;
            }
        }
        return changes;
    }

    private static boolean isOf(Instance instance, int wish, long person) {
        InstanceWish asked = instance.wishes().get(wish);
        return asked.firstId() == person || asked.secondId() == person;
    }

    /** The person's next meeting of the session, null if there is none. */
    private static Integer next(Instance instance, int[] slotOf, long person, int wish) {
        return IntStream.range(0, slotOf.length)
                .boxed()
                .filter(other -> slotOf[other] > slotOf[wish])
                .filter(other -> isSameSession(instance, slotOf[other], slotOf[wish]))
                .filter(other -> isOf(instance, other, person))
                .min((one, other) -> Integer.compare(slotOf[one], slotOf[other]))
                .orElse(null);
    }
}
