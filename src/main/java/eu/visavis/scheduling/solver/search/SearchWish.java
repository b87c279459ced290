package eu.visavis.scheduling.solver.search;

/**
 * A wish as the search sees it.
 *
 * @param first index of one person
 * @param second index of the other
 * @param weight what placing it is worth, 1 or more
 * @param mandatory whether a schedule without it is none
 * @param atTable whether the meeting is at a table that its people may have to change for another one
 * @param possible the positions in which it can take place, a row of the grid
 * @param earlier indexes of wishes that, if placed, come before this one
 * @param home where it was published
 * @param rules what else holds
 */
public record SearchWish(
        int first,
        int second,
        int weight,
        boolean mandatory,
        boolean atTable,
        long[] possible,
        int[] earlier,
        Home home,
        WishRules rules) {}
