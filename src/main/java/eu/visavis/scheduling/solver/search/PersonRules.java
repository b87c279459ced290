package eu.visavis.scheduling.solver.search;

/**
 * What else holds for a person.
 *
 * @param unwanted the positions in which a meeting costs something, a row of the grid
 * @param mostInRow meetings in positions of a session that follow each other, at most
 * @param rests for each rest the ways to have it: rows of the positions that are without a meeting then
 * @param least how many meetings the person should have
 */
public record PersonRules(long[] unwanted, int mostInRow, long[][][] rests, int least) {
    private static final long[] NEVER = {};

    /** Rules of somebody for whom nothing else holds. */
    public static final PersonRules NONE = new PersonRules(NEVER, Integer.MAX_VALUE, new long[0][][], 0);

    /** Whether a day can break one of the rules. */
    boolean limitDays() {
        return mostInRow < Integer.MAX_VALUE || rests.length > 0;
    }
}
