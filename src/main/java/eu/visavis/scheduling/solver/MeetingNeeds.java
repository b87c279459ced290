package eu.visavis.scheduling.solver;

import java.util.BitSet;
import java.util.List;

/**
 * What a meeting takes up beside the time of its two sides.
 *
 * @param others participants who are there too
 * @param atTable whether it needs a table: neither side is online
 * @param changesTable whether it is at one of several tables, so that its people may have to change
 * @param tables the tables that suit it, by position; none if it needs none
 * @param interpreted whether it needs an interpreter
 * @param interpreters those who suit it, by position; none if it needs none
 * @param area in which all its tables stand, by position; -1 if that is open
 * @param choice of the meetings with the same number at most one takes place; -1 for none
 */
record MeetingNeeds(
        List<Participant> others,
        boolean atTable,
        boolean changesTable,
        BitSet tables,
        boolean interpreted,
        BitSet interpreters,
        int area,
        int choice) {
    /** Whether in that slot there is a table and an interpreter who suit, if they are needed. */
    boolean areServedIn(Slot slot) {
        return (!atTable || tables.intersects(slot.openTables()))
                && (!interpreted || interpreters.intersects(slot.interpreters()));
    }
}
