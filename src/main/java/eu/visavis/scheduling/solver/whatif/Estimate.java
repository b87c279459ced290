package eu.visavis.scheduling.solver.whatif;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many meetings an event would have, as several draws say.
 *
 * @param draws one or more, each at its position
 */
public record Estimate(List<Outcome> draws) {
    /**
     * Checks that there is something.
     *
     * @throws IllegalArgumentException if there is no draw
     */
    public Estimate {
        draws = List.copyOf(draws);
        if (draws.isEmpty()) {
            throw new IllegalArgumentException("An estimate needs a draw");
        }
    }

    /** How many meetings are placed. */
    public Range placed() {
        return Range.of(draws.stream().mapToInt(Outcome::placed));
    }

    /** Whether no schedule of any draw can have more meetings than were placed. */
    public boolean isProven() {
        return draws.stream().allMatch(Outcome::isProven);
    }

    /** The most meetings that any schedule of any of the draws could have. */
    public int bound() {
        return (int) Math.floor(draws.stream().mapToDouble(Outcome::bound).max().orElseThrow() + 1e-6);
    }

    /**
     * How many meetings more than in another estimate there are; below 0 for fewer. Draw is compared with draw, so that
     * what differs between draws is no difference between the two.
     */
    public Range changeFrom(Estimate other) {
        int both = Math.min(draws.size(), other.draws.size());
        return Range.of(IntStream.range(0, both)
                .map(draw -> draws.get(draw).placed() - other.draws.get(draw).placed()));
    }
}
