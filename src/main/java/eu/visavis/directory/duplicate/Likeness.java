package eu.visavis.directory.duplicate;

import eu.visavis.directory.duplicate.DuplicatePair.Reason;

/**
 * That two entries are alike.
 *
 * @param firstId the smaller id
 * @param score in hundredths
 */
record Likeness(long firstId, long secondId, Reason reason, int score) {
    static Likeness of(long one, long other, Reason reason, int score) {
        return new Likeness(Math.min(one, other), Math.max(one, other), reason, score);
    }
}
