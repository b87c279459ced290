package eu.visavis.network;

/** What staff of a network can be allowed to do. */
public enum Right {
    /** Create and run events: admit people, import, plan, publish, print; see all data of participants. */
    ORGANISE_EVENTS,
    /** Say what the network is, how it looks and what it states, who its partners are and who works for it. */
    SHAPE_NETWORK
}
