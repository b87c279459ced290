package eu.visavis.rules;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is stated of the meeting of two participants who have a wish.
 *
 * @param mandatory whether a schedule without it is no schedule
 * @param slotId the only slot in which it may take place; empty for any
 * @param tableId the only table at which it may take place; empty for any
 * @param leastMinutes how long a slot must be at least, 0 or more
 * @param after the two whose meeting takes place earlier, if both take place; empty for nobody
 * @param joining other participants who take part in it
 * @param standIns who can come instead of one of the two, so that one of several meetings takes place; empty for nobody
 */
public record PairFacts(
        boolean mandatory,
        OptionalLong slotId,
        OptionalLong tableId,
        int leastMinutes,
        Optional<WishedPair> after,
        Set<Long> joining,
        Optional<StandIns> standIns) {
    /** Nothing in particular. */
    public static final PairFacts NONE = new PairFacts(false, OptionalLong.empty(), OptionalLong.empty(), 0);

    /** The longest time that can be asked for. */
    public static final int MOST_MINUTES = 240;

    /** So many can join the two: more than that is a round, not a meeting at a table. */
    public static final int MOST_JOINING = 3;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public PairFacts {
        joining = Set.copyOf(joining);
        if (joining.size() > MOST_JOINING) {
            throw new IllegalArgumentException("%d people cannot join a meeting".formatted(joining.size()));
        }
        if (standIns.isPresent() && !Collections.disjoint(standIns.get().people(), joining)) {
            throw new IllegalArgumentException("Somebody would join a meeting and come instead of one of the two");
        }
        if (leastMinutes < 0 || leastMinutes > MOST_MINUTES) {
            throw new IllegalArgumentException("No meeting needs %d minutes".formatted(leastMinutes));
        }
    }

    /** What has nothing to do with others. */
    public PairFacts(boolean mandatory, OptionalLong slotId, OptionalLong tableId, int leastMinutes) {
        this(mandatory, slotId, tableId, leastMinutes, Optional.empty(), Set.of(), Optional.empty());
    }

    /** The same, after the meeting of others. */
    public PairFacts after(WishedPair earlier) {
        return new PairFacts(mandatory, slotId, tableId, leastMinutes, Optional.of(earlier), joining, standIns);
    }

    /** The same, as a meeting without which a schedule is none, in one slot and at one table. */
    public PairFacts at(long slot, OptionalLong table) {
        return new PairFacts(true, OptionalLong.of(slot), table, leastMinutes, after, joining, standIns);
    }

    /** The same, with these who join instead of others. */
    public PairFacts joinedBy(Set<Long> people) {
        return new PairFacts(mandatory, slotId, tableId, leastMinutes, after, people, standIns);
    }

    /** The same, with people of whom any can come instead of one of the two. */
    public PairFacts orWith(StandIns others) {
        return new PairFacts(mandatory, slotId, tableId, leastMinutes, after, joining, Optional.of(others));
    }
}
