package eu.visavis.scheduling.solver;

import java.util.OptionalLong;
import java.util.Set;

/**
 * What holds for one wish beyond its pair and its time.
 *
 * @param otherIds participants who are there too, such as a colleague or an adviser: they must be free, and the meeting
 *     counts for them; on site they find a place at the same table
 * @param choice wishes with the same number are one wish for any of several people: one of them at most is placed, and they
 *     weigh once; empty for a wish of its own
 * @param tableId the table at which the meeting takes place; empty for any that suits
 * @param leastMinutes how long a slot must be at least, 0 or more
 */
public record WishTerms(Set<Long> otherIds, OptionalLong choice, OptionalLong tableId, int leastMinutes) {
    /** Nothing in particular. */
    public static final WishTerms NONE = new WishTerms(Set.of(), OptionalLong.empty(), OptionalLong.empty(), 0);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if the length is below 0
     */
    public WishTerms {
        otherIds = Set.copyOf(otherIds);
        if (leastMinutes < 0) {
            throw new IllegalArgumentException("No slot lasts %d minutes".formatted(leastMinutes));
        }
    }
}
