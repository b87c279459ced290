package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * Makes up people and their wishes as brokerage events have them: some people are wanted several times as often as they
 * have time, many come for half the event, a tenth takes part online. Slots are positions from 0 on.
 */
public final class MadeUpCrowd {
    private static final int[] WEIGHTS = {1, 1, 1, 3, 3, 3, 3, 3, 5, 5};
    /** Draws in vain for each wish before nobody seems to be left who could meet. */
    private static final int DRAWS = 50;

    private final int sessions;
    private final int slotsOfSession;
    private final int slots;
    private final Random random;

    /**
     * A crowd for an event.
     *
     * @param sessions how many there are, 1 or more
     * @param slotsOfSession how many slots each has, 1 or more
     * @param random what everything is drawn from
     */
    public MadeUpCrowd(int sessions, int slotsOfSession, Random random) {
        this.sessions = sessions;
        this.slotsOfSession = slotsOfSession;
        this.slots = sessions * slotsOfSession;
        this.random = random;
    }

    /** Somebody who comes for the whole event, for a half of it, or is away for a while. */
    public InstanceParticipant person(long id) {
        Set<Long> away = new HashSet<>();
        if (random.nextInt(10) == 0) {
            leaveForHalf(away);
        } else if (random.nextInt(10) < 4) {
            leave(away, 1 + random.nextInt(slotsOfSession));
        }
        return without(id, away);
    }

    /** Somebody who is there in pieces of the event. */
    InstanceParticipant inPieces(long id) {
        Set<Long> away = new HashSet<>();
        for (int piece = 0; piece < sessions; piece++) {
            leave(away, random.nextInt(slotsOfSession));
        }
        return without(id, away);
    }

    private InstanceParticipant without(long id, Set<Long> away) {
        Set<Long> available = new HashSet<>();
        for (long slot = 0; slot < slots; slot++) {
            if (!away.contains(slot)) {
                available.add(slot);
            }
        }
        int most = random.nextInt(10) < 3 ? slots / 3 + random.nextInt(Math.max(1, slots / 2)) : slots;
        return new InstanceParticipant(id, random.nextInt(10) == 0, available, OptionalInt.of(most));
    }

    private void leaveForHalf(Set<Long> away) {
        long first = random.nextBoolean() ? 0 : slots / 2;
        for (long slot = first; slot < first + slots / 2; slot++) {
            away.add(slot);
        }
    }

    private void leave(Set<Long> away, int length) {
        long start = random.nextInt(slots);
        for (long slot = start; slot < Math.min(slots, start + length); slot++) {
            away.add(slot);
        }
    }

    /**
     * Wishes of people for each other, each pair once; ids are positions from 0 on.
     *
     * @param people how many people there are, 2 or more
     * @param count how many wishes; there are fewer where there are hardly as many pairs
     */
    public List<InstanceWish> wishes(int people, int count) {
        double[] reach = new double[people];
        double sum = 0;
        for (int id = 0; id < people; id++) {
            // A twelfth is wanted by many.
            sum += random.nextInt(12) == 0 ? 4 + random.nextInt(5) : 0.5 + random.nextDouble();
            reach[id] = sum;
        }
        Set<Long> pairs = new HashSet<>();
        List<InstanceWish> wishes = new ArrayList<>();
        for (long draws = 0; wishes.size() < count && draws < (long) DRAWS * count; draws++) {
            int first = draw(reach, sum);
            int second = draw(reach, sum);
            long pair = (long) Math.min(first, second) * people + Math.max(first, second);
            if (first != second && pairs.add(pair)) {
                int weight = WEIGHTS[random.nextInt(WEIGHTS.length)];
                wishes.add(new InstanceWish(wishes.size(), first, second, weight, false, Optional.empty(), Set.of()));
            }
        }
        return wishes;
    }

    private int draw(double[] reach, double sum) {
        int found = Arrays.binarySearch(reach, random.nextDouble() * sum);
        return Math.min(reach.length - 1, found < 0 ? -found - 1 : found);
    }
}
