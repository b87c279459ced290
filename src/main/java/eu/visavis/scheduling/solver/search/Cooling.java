package eu.visavis.scheduling.solver.search;

/**
 * How the readiness to accept worse timetables falls during a search.
 *
 * @param hot the temperature at the start of a round, in the unit of {@link Prices}, above 0
 * @param cold the temperature at its end, above 0
 * @param rounds how often it cools down from hot to cold, 1 or more
 */
public record Cooling(double hot, double cold, int rounds) {
    public Cooling {
        if (!(hot > 0) || !(cold > 0) || rounds < 1) {
            throw new IllegalArgumentException("Cannot cool from %s to %s in %d rounds".formatted(hot, cold, rounds));
        }
    }

    /** The temperature when a share of the search is over, 0 to 1; it falls by the same factor in equal times. */
    double temperature(double progress) {
        double part = Math.min(progress, 1) * rounds;
        double ofRound = progress >= 1 ? 1 : part - Math.floor(part);
        return hot * Math.pow(cold / hot, ofRound);
    }
}
