package eu.visavis.mail;

import eu.visavis.kernel.Language;
import java.util.OptionalLong;

/**
 * A mail to one person, wholly in one language.
 *
 * @param networkId the network that it speaks for, whose lines stand below it; none for mails about an account
 * @param dedupKey names the occasion; a second mail with the same key is not sent
 * @param leaveAddress to which a mail program sends its user's wish to get no more of these (RFC 8058), or ""
 * @param topic what it has to do with an event, and what calendars are to do with it
 */
public record OutgoingMail(
        OptionalLong networkId,
        String dedupKey,
        String recipient,
        String recipientName,
        Language language,
        String subject,
        String body,
        String leaveAddress,
        MailTopic topic) {
    /** A mail that nobody holds back, and that a mail program's user can leave. */
    public OutgoingMail(
            OptionalLong networkId,
            String dedupKey,
            String recipient,
            String recipientName,
            Language language,
            String subject,
            String body,
            String leaveAddress) {
        this(
                networkId,
                dedupKey,
                recipient,
                recipientName,
                language,
                subject,
                body,
                leaveAddress,
                MailTopic.OF_NO_EVENT);
    }

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

    /** The same mail as one about an event. */
    public OutgoingMail about(MailTopic event) {
        return new OutgoingMail(
                networkId, dedupKey, recipient, recipientName, language, subject, body, leaveAddress, event);
    }
}
