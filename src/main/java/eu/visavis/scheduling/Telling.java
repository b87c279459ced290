package eu.visavis.scheduling;

/** Whom a publication sends a mail. */
public enum Telling {
    /** Those whose meetings change. */
    CHANGED,
    /** Everybody who takes part. */
    ALL,
    NOBODY
}
