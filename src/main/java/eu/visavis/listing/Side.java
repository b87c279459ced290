package eu.visavis.listing;

/** Whether somebody brings something, or looks for it. */
public enum Side {
    OFFER,
    NEED
}
