package eu.visavis.rules;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is stated of the meeting of two participants who have a wish.
 *
 * @param mandatory whether a schedule without it is no schedule
 * @param slotId the only slot in which it may take place; empty for any
 * @param tableId the only table at which it may take place; empty for any
 * @param leastMinutes how long a slot must be at least, 0 or more
 * @param after the two whose meeting takes place earlier, if both take place; empty for nobody
 */
public record PairFacts(
        boolean mandatory, OptionalLong slotId, OptionalLong tableId, int leastMinutes, Optional<WishedPair> after) {
    /** Nothing in particular. */
    public static final PairFacts NONE = new PairFacts(false, OptionalLong.empty(), OptionalLong.empty(), 0);

    /** The longest time that can be asked for. */
    public static final int MOST_MINUTES = 240;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public PairFacts {
        if (leastMinutes < 0 || leastMinutes > MOST_MINUTES) {
            throw new IllegalArgumentException("No meeting needs %d minutes".formatted(leastMinutes));
        }
    }

    /** What has nothing to do with other meetings. */
    public PairFacts(boolean mandatory, OptionalLong slotId, OptionalLong tableId, int leastMinutes) {
        this(mandatory, slotId, tableId, leastMinutes, Optional.empty());
    }

    /** The same, after the meeting of others. */
    public PairFacts after(WishedPair earlier) {
        return new PairFacts(mandatory, slotId, tableId, leastMinutes, Optional.of(earlier));
    }
}
