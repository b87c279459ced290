package eu.visavis.listing;

/** What partners want to do together. */
public enum Purpose {
    DEVELOP,
    PRODUCE,
    DISTRIBUTE,
    RESEARCH,
    FUNDING_PROJECT
}
