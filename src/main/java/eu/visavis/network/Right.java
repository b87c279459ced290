package eu.visavis.network;

/** What staff of a network can be allowed to do. */
public enum Right {
    /** Create and run events: admit people, import, plan, publish, print; see all data of participants. */
    ORGANISE_EVENTS,
    /** Say what the network is, how it looks and what it states; add and remove partners. */
    SHAPE_NETWORK,
    /** Say who works for the network, for which partner and with which role. */
    CHOOSE_STAFF
}
