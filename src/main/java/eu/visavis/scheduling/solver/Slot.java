package eu.visavis.scheduling.solver;

/** A slot as the search sees it; immutable, and compared by identity because it is a fact of one problem. */
final class Slot {
    private final int index;
    private final long id;
    private final int session;
    private final int openTables;

    /**
     * Describes one slot.
     *
     * @param index position in the problem; the slots of a session follow each other without another's between
     * @param id the caller's id
     * @param session position of the session
     * @param openTables how many meetings can sit at a table
     */
    Slot(int index, long id, int session, int openTables) {
        this.index = index;
        this.id = id;
        this.session = session;
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

    int openTables() {
        return openTables;
    }

    @Override
    public String toString() {
        return "slot " + id;
    }
}
