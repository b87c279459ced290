package eu.visavis.rules;

/**
 * How long people need from one hall to another, in either direction.
 *
 * @param hall the one that comes first by its letters
 * @param minutes 1 to {@link #MAX_MINUTES}
 */
public record Walk(String hall, String otherHall, int minutes) {
    /** The longest way. */
    public static final int MAX_MINUTES = 120;

    /**
     * Checks order and length.
     *
     * @throws IllegalArgumentException if the halls are not in order or nobody walks that long
     */
    public Walk {
        if (hall.compareTo(otherHall) >= 0 || minutes < 1 || minutes > MAX_MINUTES) {
            throw new IllegalArgumentException(
                    "There is no way of %d minutes from %s to %s".formatted(minutes, hall, otherHall));
        }
    }

    /** The way between two different halls, whichever comes first. */
    public static Walk between(String one, String other, int minutes) {
        return one.compareTo(other) < 0 ? new Walk(one, other, minutes) : new Walk(other, one, minutes);
    }

    /** Whether it is the way between these two. */
    public boolean joins(String one, String other) {
        return hall.equals(one) && otherHall.equals(other) || hall.equals(other) && otherHall.equals(one);
    }
}
