package eu.visavis.scheduling.solver.bound;

/**
 * A wish that can take place, as the bound sees it.
 *
 * @param first index of one person
 * @param second index of the other
 * @param weight what placing it is worth, 1 or more
 * @param mandatory whether it takes place in any case
 * @param atTable whether it takes up a table
 */
public record BoundEdge(int first, int second, int weight, boolean mandatory, boolean atTable) {}
