package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Plan;

/** Where a search puts what it finds. */
interface SearchShelf {
    /**
     * Stores a better plan in place of the one before.
     *
     * @param limit what no plan can pass
     * @param elapsedMillis time searched, greater than at the call before
     */
    SearchOrder keep(Plan plan, PlanLimit limit, long elapsedMillis);

    /** Notes that the search goes on. */
    SearchOrder beat(long elapsedMillis);
}
