package eu.visavis.network;

import eu.visavis.kernel.PublicCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who works for a network.
 *
 * @param person the person's code
 * @param partner the partner that the person belongs to, if one is named
 * @param since when the person was added; empty for those who were there before this was noted
 */
public record StaffMember(
        PublicCode person,
        String name,
        String email,
        Role role,
        Optional<PublicCode> partner,
        String partnerName,
        Optional<Instant> since) {}
