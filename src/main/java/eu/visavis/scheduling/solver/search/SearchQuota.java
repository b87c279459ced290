package eu.visavis.scheduling.solver.search;

/**
 * How many of some wishes should be placed.
 *
 * @param least as a number
 * @param percent as a share of all placed wishes, 0 to 100
 */
public record SearchQuota(int least, int percent) {
    /** How many are missing, if so many of them and of all are placed. */
    int missing(int placedOfThese, int placedOfAll) {
        int share = (percent * placedOfAll + 99) / 100;
        return Math.max(0, Math.max(least, share) - placedOfThese);
    }
}
