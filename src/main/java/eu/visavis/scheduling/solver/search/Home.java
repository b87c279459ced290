package eu.visavis.scheduling.solver.search;

/**
 * Where a wish was published.
 *
 * @param position -1 if nowhere
 * @param disturbance how often it counts that the wish is elsewhere
 */
public record Home(int position, int disturbance) {
    /** A wish that was not published. */
    public static final Home NONE = new Home(-1, 0);
}
