package eu.visavis.scheduling.solver;

/**
 * A slot as the search sees it.
 *
 * @param index position in the problem; the slots of a session follow each other without another's between
 * @param id the caller's id
 * @param session position of the session
 * @param openTables how many meetings can sit at a table
 */
record Slot(int index, long id, int session, int openTables) {
    @Override
    public String toString() {
        return "slot " + id;
    }
}
