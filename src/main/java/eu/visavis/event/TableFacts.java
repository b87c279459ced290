package eu.visavis.event;

/**
 * What is true of a table, its number apart.
 *
 * @param hall the hall or area in which it stands; may be empty
 * @param accessible whether one gets there without a step, and a wheelchair has room at it
 * @param quiet whether it stands where little is heard of other tables
 */
public record TableFacts(String hall, boolean accessible, boolean quiet) {
    /** The most characters that the name of a hall can have. */
    public static final int HALL_CHARACTERS = 100;

    public TableFacts {
        if (hall.length() > HALL_CHARACTERS) {
            throw new IllegalArgumentException("A hall cannot be named by %d characters".formatted(hall.length()));
        }
    }

    /** What is true of a table among others. */
    public TableFacts(String hall, boolean accessible) {
        this(hall, accessible, false);
    }
}
