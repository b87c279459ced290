package eu.visavis.web;

import eu.visavis.kernel.Right;
import java.util.Set;

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
    STAFF(Where.OWN_NETWORK, Right.values()),
    /** Whoever may create events of the network that they work for. */
    PLANNER(Where.OWN_NETWORK, Right.ORGANISE_EVENTS),
    /** Whoever looks after people of the network that they work for; offices after their own ones. */
    CARER(Where.OWN_NETWORK, Right.SUPPORT_PARTICIPANTS),
    /** Whoever reviews the marketplace of the network that they work for. */
    MODERATOR(Where.OWN_NETWORK, Right.MODERATE_MARKETPLACE),
    /** Whoever reviews the marketplace or creates events of the network that they work for. */
    MARKET_KEEPER(Where.OWN_NETWORK, Right.MODERATE_MARKETPLACE, Right.ORGANISE_EVENTS),
    /** Whoever keeps the directory of the network that they work for. */
    DIRECTORY_KEEPER(Where.OWN_NETWORK, Right.KEEP_DIRECTORY),
    /** Whoever answers for the network that they work for. */
    OWNER(Where.OWN_NETWORK, Right.SHAPE_NETWORK),
    /** Whoever answers for the network that the installation was set up with, and programs with the secret for the figures. */
    ADMINISTRATOR,
    /** Staff of the event's network who run its events. */
    ORGANISER(Where.EVENT, Right.ORGANISE_EVENTS),
    /** Staff of the event's network who decide on registrations or look after participants; offices their own ones. */
    DESK(Where.EVENT, Right.ADMIT_PEOPLE, Right.SUPPORT_PARTICIPANTS),
    /** Staff of the event's network who decide on registrations. */
    ADMITTER(Where.EVENT, Right.ADMIT_PEOPLE),
    /** Staff of the event's network who look after participants; offices after their own ones. */
    SUPPORTER(Where.EVENT, Right.SUPPORT_PARTICIPANTS),
    /** Staff of the event's network who receive people. */
    ENTRANCE(Where.EVENT, Right.RECEIVE_PEOPLE),
    /** Staff of the event's network who read its figures. */
    READER(Where.EVENT, Right.READ_FIGURES),
    /** Somebody who registered for the event, approved or still waiting; or staff who act on behalf of such a person. */
    REGISTERED,
    /** An approved participant of the event; or staff who act on behalf of one. */
    PARTICIPANT;

    private final Where where;
    private final Set<Right> rights;

    Audience() {
        this(Where.NOWHERE);
    }

    Audience(Where where, Right... rights) {
        this.where = where;
        this.rights = Set.of(rights);
    }

    /** Where somebody must have one of the rights. */
    private enum Where {
        NOWHERE,
        OWN_NETWORK,
        /** In the network of the event in the address. */
        EVENT
    }

    /** Whether it is enough to have one of these rights. */
    public boolean allows(Set<Right> given) {
        return given.stream().anyMatch(rights::contains);
    }

    /** Whether only staff can be among them. */
    public boolean isStaff() {
        return where != Where.NOWHERE || this == ADMINISTRATOR;
    }

    /** Whether the rights are wanted in the network of the event in the address. */
    public boolean isOfEvent() {
        return where == Where.EVENT;
    }
}
