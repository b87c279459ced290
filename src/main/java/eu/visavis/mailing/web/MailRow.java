package eu.visavis.mailing.web;

import eu.visavis.mail.Mail;
import eu.visavis.text.Formats;
import java.time.ZoneId;

/**
 * A mail in the list of an event.
 *
 * @param next when it is tried again, or ""
 * @param error what went wrong, in codes of mail servers; or ""
 */
public record MailRow(
        String code,
        String name,
        String address,
        String subject,
        String language,
        Mail.State state,
        String written,
        String sent,
        String next,
        String error,
        int attempts,
        boolean calendar) {
    static MailRow of(Mail mail, Formats formats, ZoneId zone) {
        return new MailRow(
                mail.code().orElseThrow().value(),
                mail.recipientName(),
                mail.recipient(),
                mail.subject(),
                mail.language().code(),
                mail.state(),
                formats.dateTime(mail.createdAt(), zone),
                mail.sentAt().map(at -> formats.dateTime(at, zone)).orElse(""),
                mail.nextAttempt().map(at -> formats.dateTime(at, zone)).orElse(""),
                mail.lastError(),
                mail.attempts(),
                !mail.calendar().isEmpty());
    }
}
