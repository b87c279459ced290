package eu.visavis.network;

import eu.visavis.kernel.Right;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a person is in a network.
 *
 * @param partnerId the partner that the person belongs to; empty for those who were there before partners were named
 */
public record Post(Role role, OptionalLong partnerId) {
    /** What the person may do; without a partner there are no participants of its own, so nothing. */
    public Set<Right> rights() {
        return isBound() && partnerId.isEmpty() ? Set.of() : role.rights();
    }

    /** The partner to whose participants the rights are limited, if they are. */
    public OptionalLong office() {
        return isBound() ? partnerId : OptionalLong.empty();
    }

    private boolean isBound() {
        return role.about() == Role.About.OWN_PARTICIPANTS;
    }
}
