package eu.visavis.scheduling.solver;

import java.util.BitSet;

/** A slot as the search sees it; immutable, and compared by identity because it is a fact of one problem. */
final class Slot {
    private final int index;
    private final long id;
    private final int session;
    private final int position;
    private final BitSet openTables;
    private final BitSet interpreters;

    /**
     * Describes one slot.
     *
     * @param index position in the order of time
     * @param id the caller's id
     * @param session position of the session
     * @param position where the search has it in its rows
     * @param openTables the positions of tables that are open
     * @param interpreters the positions of interpreters who are there
     */
    Slot(int index, long id, int session, int position, BitSet openTables, BitSet interpreters) {
        this.index = index;
        this.id = id;
        this.session = session;
        this.position = position;
        this.openTables = openTables;
        this.interpreters = interpreters;
    }

    int index() {
        return index;
    }

    long id() {
        return id;
    }

    int session() {
        return session;
    }

    int position() {
        return position;
    }

    /** To be read only. */
    BitSet openTables() {
        return openTables;
    }

    /** To be read only. */
    BitSet interpreters() {
        return interpreters;
    }

    @Override
    public String toString() {
        return "slot " + id;
    }
}
