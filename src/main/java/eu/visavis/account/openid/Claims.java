package eu.visavis.account.openid;

import java.time.Instant;
import java.util.Optional;

/**
 * What a provider says of who signed in, after everything about it was checked.
 *
 * @param subject who it is at this provider, for ever
 * @param email "" if it said none
 * @param verified whether it says that the address belongs to that person; empty if it says nothing about it
 * @param authenticatedAt when the person last showed the provider who they are, if it said so
 */
public record Claims(
        String subject,
        String email,
        Optional<Boolean> verified,
        String givenName,
        String familyName,
        String name,
        Optional<Instant> authenticatedAt) {}
