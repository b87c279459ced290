package eu.visavis.event;

/** How a phase stands to a moment. */
public enum PhaseState {
    AHEAD,
    NOW,
    OVER
}
