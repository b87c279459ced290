package eu.visavis.mail;

import eu.visavis.kernel.Language;
import java.util.OptionalLong;

/**
 * A mail to one person, wholly in one language.
 *
 * @param networkId the network that it speaks for, whose lines stand below it; none for mails about an account
 * @param dedupKey names the occasion; a second mail with the same key is not sent
 * @param leaveAddress to which a mail program sends its user's wish to get no more of these (RFC 8058), or ""
 */
public record OutgoingMail(
        OptionalLong networkId,
        String dedupKey,
        String recipient,
        String recipientName,
        Language language,
        String subject,
        String body,
        String leaveAddress) {
    /** A mail that has to do with something that its receiver does, so that nobody can leave. */
    public OutgoingMail(
            OptionalLong networkId,
            String dedupKey,
            String recipient,
            String recipientName,
            Language language,
            String subject,
            String body) {
        this(networkId, dedupKey, recipient, recipientName, language, subject, body, "");
    }
}
