package eu.visavis.intake;

import eu.visavis.intake.table.SourceTable;

/**
 * Another tool's file with what its columns hold, or seem to hold.
 *
 * @param choice what they hold; guessed as far as nobody said so
 */
public record ForeignColumns(ForeignKind kind, String fileName, SourceTable table, ColumnChoice choice, Origin origin) {
    /** Where the choice comes from. */
    public enum Origin {
        /** From the names of the columns. */
        GUESSED,
        /** From what was said of an earlier file with the same names. */
        REMEMBERED,
        /** It was said of this file. */
        CHOSEN
    }
}
