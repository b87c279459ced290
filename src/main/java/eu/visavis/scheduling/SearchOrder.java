package eu.visavis.scheduling;

/** What whoever carries out a run is to do next. */
public enum SearchOrder {
    GO_ON,
    /** Somebody asked the run to stop. */
    STOP,
    /** Another attempt has taken over, or the run has ended or is forgotten: nothing more is stored. */
    LEAVE
}
