package eu.visavis.scheduling.solver.search;

/**
 * A participant as the search sees them.
 *
 * @param available the positions in which the person is there, a row of the grid
 * @param limit the most meetings, {@link Integer#MAX_VALUE} for no limit
 * @param target the meetings from which on fairness asks for no more
 * @param rules what else holds
 */
public record SearchPerson(long[] available, int limit, int target, PersonRules rules) {}
