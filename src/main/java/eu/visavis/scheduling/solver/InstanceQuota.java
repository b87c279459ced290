package eu.visavis.scheduling.solver;

import java.util.Set;

/**
 * What the programme wants of a group of wishes, such as meetings across a border or between two countries.
 *
 * @param name what it is called
 * @param wishIds the wishes that count
 * @param least how many of them should be placed, 0 or more
 * @param leastPercent which share of all placed meetings they should be, 0 to 100
 */
public record InstanceQuota(String name, Set<Long> wishIds, int least, int leastPercent) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public InstanceQuota {
        wishIds = Set.copyOf(wishIds);
        if (least < 0 || leastPercent < 0 || leastPercent > 100) {
            throw new IllegalArgumentException(
                    "%s cannot ask for %d meetings or %d percent".formatted(name, least, leastPercent));
        }
    }

    /** How many meetings are missing: the greater lack of the two. */
    public int missing(int placedOfThese, int placedOfAll) {
        int share = (leastPercent * placedOfAll + 99) / 100;
        return Math.max(0, Math.max(Math.min(least, wishIds.size()), share) - placedOfThese);
    }
}
