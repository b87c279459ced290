package eu.visavis.network;

import java.util.EnumSet;
import java.util.Set;

/** The roles of staff with their rights: the one table of who may do what. */
public enum Role {
    /** Answers for the network. */
    OWNER(Right.ORGANISE_EVENTS, Right.SHAPE_NETWORK),
    /** Runs its events. */
    ORGANISER(Right.ORGANISE_EVENTS);

    private final Set<Right> rights = EnumSet.noneOf(Right.class);

    Role(Right... rights) {
        this.rights.addAll(Set.of(rights));
    }

    /** Whether the role includes a right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }
}
