package eu.visavis.rules;

import java.util.OptionalInt;

/**
 * How many meetings somebody is to have.
 *
 * @param least 1 or more; empty for any number
 * @param most 0 or more; empty for any number
 * @param mostInRow in slots of a session that follow each other, 1 or more; empty for any number
 */
public record MeetingCount(OptionalInt least, OptionalInt most, OptionalInt mostInRow) {
    /** Any number. */
    public static final MeetingCount ANY =
            new MeetingCount(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** The highest number that can be stated. */
    public static final int HIGHEST = 999;

    /**
     * Checks that the numbers fit together.
     *
     * @throws IllegalArgumentException if a number is out of its range, or the least one above the most
     */
    public MeetingCount {
        if (least.orElse(1) < 1 || most.orElse(0) < 0 || mostInRow.orElse(1) < 1) {
            throw new IllegalArgumentException(
                    "Nobody has %s to %s meetings, %s in a row".formatted(least, most, mostInRow));
        }
        if (least.isPresent() && most.isPresent() && least.getAsInt() > most.getAsInt()) {
            throw new IllegalArgumentException("At least %s meetings and at most %s".formatted(least, most));
        }
    }
}
