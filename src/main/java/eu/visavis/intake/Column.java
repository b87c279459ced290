package eu.visavis.intake;

/**
 * A column of an import file.
 *
 * @param maxLength the most UTF-16 characters of a value
 * @param presence what must be there
 * @param lines whether a value may have several lines; elsewhere a line break counts as a space
 */
public record Column(String name, int maxLength, Presence presence, boolean lines) {
    /** What must be there of a column. */
    public enum Presence {
        /** The column and, in every line, a value. */
        VALUE,
        /** The column; values may be empty. */
        COLUMN,
        /** Nothing: the column may be missing. */
        NOTHING
    }

    static Column filled(String name, int maxLength) {
        return new Column(name, maxLength, Presence.VALUE, false);
    }

    static Column open(String name, int maxLength) {
        return new Column(name, maxLength, Presence.COLUMN, false);
    }

    static Column optional(String name, int maxLength) {
        return new Column(name, maxLength, Presence.NOTHING, false);
    }

    static Column text(String name, int maxLength) {
        return new Column(name, maxLength, Presence.COLUMN, true);
    }
}
