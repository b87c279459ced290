package eu.visavis.feedback;

/** What became of a meeting, as one of its two people says. */
public enum Outcome {
    /** Nothing is said, or what was said is taken back. */
    OPEN,
    MET,
    /** The other one did not come. */
    ABSENT
}
