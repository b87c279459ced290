package eu.visavis.intake;

/** What was to be imported clashed with a change that somebody made in the same moment; nothing was written. */
public class ImportConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportConflict(long eventId, Throwable cause) {
        super("Cannot import into event " + eventId + ": the database refused a row that was checked before", cause);
    }
}
