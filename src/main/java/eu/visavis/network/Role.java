package eu.visavis.network;

import eu.visavis.kernel.Right;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The roles of staff with their rights: the one table of who may do what, and about whom. */
public enum Role {
    /** Answers for the network. */
    OWNER(About.EVERYBODY, EnumSet.allOf(Right.class)),
    /** Runs its events. */
    ORGANISER(About.EVERYBODY, EnumSet.complementOf(EnumSet.of(Right.SHAPE_NETWORK))),
    /** A partner's office, which looks after its own participants. */
    OFFICE(About.OWN_PARTICIPANTS, EnumSet.of(Right.SUPPORT_PARTICIPANTS, Right.READ_FIGURES)),
    /** Looks through what comes in, and decides on it. */
    MODERATOR(About.EVERYBODY, EnumSet.of(Right.ADMIT_PEOPLE, Right.MODERATE_MARKETPLACE)),
    /** Receives people at the entrance. */
    ENTRANCE(About.EVERYBODY, EnumSet.of(Right.RECEIVE_PEOPLE)),
    /** The funding body: reads what comes of its money, and sees no names. */
    OBSERVER(About.EVERYBODY, EnumSet.of(Right.READ_FIGURES)),
    /** A chamber or association: reads what concerns its region, and sees no names of participants. */
    MULTIPLIER(About.OWN_PARTICIPANTS, EnumSet.of(Right.READ_FIGURES, Right.SERVE_REGION));

    private final About about;
    private final Set<Right> rights;

    Role(About about, Set<Right> rights) {
        this.about = about;
        this.rights = Collections.unmodifiableSet(rights);
    }

    /** Whom the rights of a role concern. */
    public enum About {
        EVERYBODY,
        /** Those for whom the partner of the staff person is responsible. */
        OWN_PARTICIPANTS
    }

    /** Whether the role includes a right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** All rights of the role. */
    public Set<Right> rights() {
        return rights;
    }

    /** Whom they concern. */
    public About about() {
        return about;
    }
}
