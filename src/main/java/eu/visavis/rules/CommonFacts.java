package eu.visavis.rules;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for everybody at an event.
 *
 * @param lunch empty for none that is kept free
 * @param least how many meetings everybody should have, 1 or more; empty for any number
 * @param mostInRow in slots of a session that follow each other, 1 or more; empty for any number
 */
public record CommonFacts(Optional<Lunch> lunch, OptionalInt least, OptionalInt mostInRow) {
    /** Nothing in particular. */
    public static final CommonFacts NONE = new CommonFacts(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    public CommonFacts {
        if (least.orElse(1) < 1 || mostInRow.orElse(1) < 1) {
            throw new IllegalArgumentException("Nobody has %s meetings, %s in a row".formatted(least, mostInRow));
        }
    }

    /** How many rules these are. */
    public int count() {
        return (lunch.isPresent() ? 1 : 0) + (least.isPresent() ? 1 : 0) + (mostInRow.isPresent() ? 1 : 0);
    }
}
