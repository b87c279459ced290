package eu.visavis.mail;

import eu.visavis.kernel.Language;

/**
 * A mail to one person, wholly in one language.
 *
 * @param dedupKey names the occasion; a second mail with the same key is not sent
 */
public record OutgoingMail(
        String dedupKey, String recipient, String recipientName, Language language, String subject, String body) {}
