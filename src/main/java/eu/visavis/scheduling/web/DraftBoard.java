package eu.visavis.scheduling.web;

import java.util.List;
import java.util.Map;

/**
 * A draft as a board on which meetings are moved.
 *
 * @param view "tables" or "people"
 * @param base the version it was made from; 0 for none
 * @param found whether a search found it, so that a draft has to be made of it first
 * @param frozen whether it stays as it is: it was published, or found by a search
 * @param place the town whose clocks show the times
 * @param names everybody on the board with organisation, by their ids
 * @param counts of meetings, changes and what can be undone
 * @param waiting wishes without a place, the heaviest first; the first of them
 * @param broken keys of the rules that the draft breaks
 * @param words by which the rows were chosen; "" if all are there
 */
public record DraftBoard(
        String event,
        String run,
        String view,
        int base,
        boolean found,
        boolean frozen,
        String place,
        List<Board.Column> columns,
        List<Row> rows,
        Map<Long, String> names,
        Counts counts,
        List<Waiting> waiting,
        List<String> broken,
        String words) {
    /**
     * Numbers about the draft.
     *
     * @param number how often it was changed
     * @param undoable how many changes the reader can take back
     */
    public record Counts(int meetings, int waiting, int number, long undoable) {}

    /**
     * A table, a lane of meetings online, or a participant.
     *
     * @param key id of the table or participant; "online" for a lane
     */
    public record Row(String key, String group, String head, String note, String full, List<Cell> cells) {}

    /**
     * What is in a slot.
     *
     * @param meeting key of the meeting, -1 for none
     * @param people ids with spaces between; on the board of people only the others
     * @param clash why the meeting cannot be there; "" if it can
     * @param closed whether there can be nothing
     */
    public record Cell(
            int meeting,
            int revision,
            boolean locked,
            String top,
            String bottom,
            String people,
            String clash,
            boolean closed) {
        static final Cell FREE = new Cell(-1, 0, false, "", "", "", "", false);
        static final Cell CLOSED = new Cell(-1, 0, false, "", "", "", "", true);

        public boolean isTaken() {
            return meeting >= 0;
        }

        /** The classes of the cell, after that of its column. */
        public String look() {
            return (closed ? " closed" : "") + (locked ? " locked" : "") + (clash.isEmpty() ? "" : " clash");
        }
    }

    /** A wish without a place. */
    public record Waiting(int meeting, int revision, String names, String people, boolean mandatory) {}

    public boolean isPeople() {
        return view.equals("people");
    }

    /** The names as JSON, for the script. */
    public String namesAsJson() {
        return DraftAnswers.names(names);
    }
}
