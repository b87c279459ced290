package eu.visavis.scheduling.solver;

/**
 * How a plan keeps what holds beyond time, number and tables. All but the last three must be 0.
 *
 * @param unsuitableTables meetings at a table that does not offer what their people need, is somebody else's own, or is not
 *     the one named
 * @param uninterpreted meetings without a language in common and without an interpreter of their own who suits them
 * @param tooFar pairs of meetings of a participant between which the way takes longer than there is time
 * @param inRowBeyond meetings of participants that follow more others than wanted
 * @param lackingRests rests that participants do not have
 * @param chosenTwice placed wishes of a choice beyond the first
 * @param tooFewMeetings meetings that participants lack to the least they should have and could have
 * @param quotaMissing meetings that are missing to what the programme wants
 * @param unwanted times that participants meet somebody when they would rather not
 */
public record TermFigures(
        int unsuitableTables,
        int uninterpreted,
        int tooFar,
        int inRowBeyond,
        int lackingRests,
        int chosenTwice,
        int tooFewMeetings,
        int quotaMissing,
        int unwanted) {
    /** Nothing is broken or missing. */
    public static final TermFigures NONE = new TermFigures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Figures of a plan that keeps every term that must be kept. */
    public static TermFigures missing(int tooFewMeetings, int quotaMissing, int unwanted) {
        return new TermFigures(0, 0, 0, 0, 0, 0, tooFewMeetings, quotaMissing, unwanted);
    }

    /** Whether every term that must be kept is kept. */
    boolean areKept() {
        return unsuitableTables == 0
                && uninterpreted == 0
                && tooFar == 0
                && inRowBeyond == 0
                && lackingRests == 0
                && chosenTwice == 0;
    }
}
