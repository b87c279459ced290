package eu.visavis.matchmaking.scoring;

import java.util.List;

/**
 * How well another participant fits, and why.
 *
 * @param score 0 (nothing speaks for a meeting) to 100
 * @param reasons at most four, the weightiest first, then what speaks against it
 */
public record Match(long candidateId, int score, List<Reason> reasons) {
    /** The most reasons that are told. */
    public static final int MOST_REASONS = 4;

    public Match {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("Score must be 0 to 100: " + score);
        }
        if (reasons.size() > MOST_REASONS) {
            throw new IllegalArgumentException("More reasons than are told: " + reasons);
        }
        reasons = List.copyOf(reasons);
    }
}
