package eu.visavis.network;

/** The mark of the funder that a network shows. */
public enum Emblem {
    /** None. */
    NONE,
    /** The flag of Europe, which programmes of the European Union ask for. */
    EUROPE,
    /** A picture of the network's own. */
    OWN
}
