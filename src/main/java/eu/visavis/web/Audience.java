package eu.visavis.web;

/**
 * Who may call a route. Routes below {@code /events/{event}} are additionally bound to that event: somebody who has no
 * part in it gets 404, as if it did not exist.
 */
public enum Audience {
    /** Everybody, signed in or not. */
    EVERYBODY,
    /** Everybody, but only while Visavis runs as a demo. */
    DEMO,
    /** Whoever is signed in. */
    SIGNED_IN,
    /** Staff of any network. */
    STAFF,
    /** Whoever answers for the network that they work for. */
    OWNER,
    /** Whoever answers for the network that the installation was set up with, and programs with the secret for the figures. */
    ADMINISTRATOR,
    /** Staff of the network that the event belongs to. */
    ORGANISER,
    /** Somebody who registered for the event, approved or still waiting. */
    REGISTERED,
    /** An approved participant of the event. */
    PARTICIPANT
}
