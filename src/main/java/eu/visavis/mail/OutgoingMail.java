package eu.visavis.mail;

import eu.visavis.kernel.Language;
import java.util.OptionalLong;

/**
 * A mail to one person, wholly in one language.
 *
 * @param networkId the network that it speaks for, whose lines stand below it; none for mails about an account
 * @param dedupKey names the occasion; a second mail with the same key is not sent
 */
public record OutgoingMail(
        OptionalLong networkId,
        String dedupKey,
        String recipient,
        String recipientName,
        Language language,
        String subject,
        String body) {}
