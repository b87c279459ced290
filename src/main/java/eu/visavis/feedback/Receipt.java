package eu.visavis.feedback;

/** What became of something that somebody sent about a meeting. */
public enum Receipt {
    /** It counts, or something newer does. */
    TAKEN,
    /** There is no such meeting of this person. */
    UNKNOWN,
    /** The meeting had not begun yet. */
    TOO_EARLY,
    /** The note does not fit beside what was written meanwhile. */
    TOO_LONG
}
