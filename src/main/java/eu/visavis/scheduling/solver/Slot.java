package eu.visavis.scheduling.solver;

/** A slot as the search sees it; immutable, and compared by identity because it is a fact of one problem. */
final class Slot {
    private final int index;
    private final long id;
    private final int session;
    private final int position;
    private final int openTables;

    /**
     * Describes one slot.
     *
     * @param index position in the order of time
     * @param id the caller's id
     * @param session position of the session
     * @param position where the search has it in its rows
     * @param openTables how many meetings can sit at a table
     */
    Slot(int index, long id, int session, int position, int openTables) {
        this.index = index;
        this.id = id;
        this.session = session;
        this.position = position;
        this.openTables = openTables;
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

    int openTables() {
        return openTables;
    }

    @Override
    public String toString() {
        return "slot " + id;
    }
}
