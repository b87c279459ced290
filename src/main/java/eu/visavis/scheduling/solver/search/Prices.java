package eu.visavis.scheduling.solver.search;

/**
 * What each thing costs in one sum, for the acceptance of a change. The sum only guides the search: which schedule is
 * kept is decided by {@link Worth}, level by level.
 *
 * @param weight of one point of weight of an unplaced wish
 * @param mandatory of an unplaced mandatory wish, beyond its weight
 * @param gap of one slot of waiting
 * @param fairness of one squared meeting that somebody lacks
 * @param tableChange of one change of the table
 * @param interruption of one interruption of somebody's session
 * @param unevenness of one interruption beyond the difference that is allowed
 * @param tooFew of one meeting that somebody lacks to the least they should have, in points of weight
 * @param quota of one meeting that is missing to what the programme wants, in points of weight
 * @param unwanted of one meeting in a slot in which somebody would rather have none
 * @param moved of one meeting in another slot than it was published in
 * @param guide of one slot of waiting beside its price, in the sum alone: where only interruptions cost, a long one is
 *     harder to end
 */
public record Prices(
        double weight,
        double mandatory,
        double gap,
        double fairness,
        double tableChange,
        double interruption,
        double unevenness,
        long tooFew,
        long quota,
        double unwanted,
        double moved,
        double guide) {}
