package eu.visavis.kernel;

/** What staff of a network can be allowed to do. Which role includes which right stands in the table of roles. */
public enum Right {
    /** Create and run events: import, plan, publish, print; see all data of participants. */
    ORGANISE_EVENTS,
    /** Decide on registrations. */
    ADMIT_PEOPLE,
    /** Review the entries of the marketplace before anybody else sees them. */
    MODERATE_MARKETPLACE,
    /** See participants with all that they state, act on their behalf, say which partner is responsible for them. */
    SUPPORT_PARTICIPANTS,
    /** See who comes to an event and where somebody has to be next. */
    RECEIVE_PEOPLE,
    /** Read figures of an event that name nobody. */
    READ_FIGURES,
    /** Import registers into the directory of companies, merge entries, decide who speaks for them. */
    KEEP_DIRECTORY,
    /** Read and export companies and public entries of a region, and suggest entries to members of an association. */
    SERVE_REGION,
    /** Say what the network is, how it looks and what it states, who its partners are and who works for it. */
    SHAPE_NETWORK
}
