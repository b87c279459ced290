package eu.visavis.scheduling.web;

import java.util.List;

/**
 * A schedule as a matrix of rows and slots.
 *
 * @param days the days above the columns
 * @param rows those with whom is looked for
 * @param meetings the number of meetings in the schedule
 * @param unplaced the number of wishes without a place
 * @param words by which the rows were chosen; "" if all are there
 */
public record Board(
        String event,
        String run,
        String place,
        List<Day> days,
        List<Column> columns,
        List<Row> rows,
        int meetings,
        int unplaced,
        String words) {

    /** Whether there is a cell in which there can be nothing. */
    public boolean hasClosed() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::closed);
    }

    /** A day with the number of its slots. */
    public record Day(String name, int slots) {}

    /**
     * A slot.
     *
     * @param day the day in words, for the lists on phones
     * @param look class of its cells: a session or a break begins before it
     */
    public record Column(long slotId, String day, String time, String machine, String look) {}

    /**
     * A table or a participant.
     *
     * @param group heading of the rows from this one on; "" if it is the one before
     * @param note what tells the head from others like it; may be empty
     * @param full what the head stands for, in full
     * @param cells one for each column
     */
    public record Row(String group, String head, String note, String full, List<Cell> cells) {
        /** Whether there is any meeting in the row. */
        public boolean isUsed() {
            return cells.stream().anyMatch(Cell::isTaken);
        }
    }

    /**
     * What is in a slot.
     *
     * @param top first line, cut to the width of a cell; empty if there is nothing
     * @param bottom second line
     * @param full everything in words
     * @param closed whether there can be nothing
     * @param found whether it was looked for
     */
    public record Cell(String top, String bottom, String full, boolean closed, boolean found) {
        static final Cell FREE = new Cell("", "", "", false, false);
        static final Cell CLOSED = new Cell("", "", "", true, false);

        public boolean isTaken() {
            return !top.isEmpty();
        }
    }
}
