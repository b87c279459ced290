package eu.visavis.rules;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for everybody at an event.
 *
 * @param lunch empty for none that is kept free
 * @param least how many meetings everybody should have, 1 or more; empty for any number
 * @param mostInRow in slots of a session that follow each other, 1 or more; empty for any number
 * @param borderPercent which share of all meetings should be between people of different countries, 1 to 100; empty for
 *     any
 */
public record CommonFacts(Optional<Lunch> lunch, OptionalInt least, OptionalInt mostInRow, OptionalInt borderPercent) {
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
        if (borderPercent.orElse(1) < 1 || borderPercent.orElse(1) > 100) {
            throw new IllegalArgumentException("No share of meetings is " + borderPercent);
        }
    }

    /** What holds on the days, without a share of meetings. */
    public CommonFacts(Optional<Lunch> lunch, OptionalInt least, OptionalInt mostInRow) {
        this(lunch, least, mostInRow, OptionalInt.empty());
    }

    /** The same with another share, or none. */
    public CommonFacts withBorderPercent(OptionalInt other) {
        return new CommonFacts(lunch, least, mostInRow, other);
    }

    /** How many rules of the days these are. */
    public int count() {
        return (lunch.isPresent() ? 1 : 0) + (least.isPresent() ? 1 : 0) + (mostInRow.isPresent() ? 1 : 0);
    }
}
