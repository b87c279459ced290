package eu.visavis.mail;

import java.util.OptionalLong;

/**
 * What a mail has to do with an event.
 *
 * @param eventId whose organisers see it, and hold it back if they want to read first; none if it is not about an event
 * @param kind name of a {@link MailKind}, or ""
 * @param atOnce whether it leaves even while other mails of the event wait to be read, as links for signing in do
 * @param thread what makes older mails that nobody has got pointless, such as one meeting of one person; or ""
 * @param calendar an iTIP message in UTF-8 that goes with it, or ""
 */
public record MailTopic(OptionalLong eventId, String kind, boolean atOnce, String thread, String calendar) {
    /** A mail that no organiser sees. */
    public static final MailTopic OF_NO_EVENT = new MailTopic(OptionalLong.empty(), "", true, "", "");

    /** A mail about an event. */
    public static MailTopic of(long eventId, MailKind kind) {
        return new MailTopic(OptionalLong.of(eventId), kind.name(), false, "", "");
    }

    /** A mail about an event that must not wait, since somebody waits for it. */
    public static MailTopic atOnce(long eventId) {
        return new MailTopic(OptionalLong.of(eventId), "", true, "", "");
    }

    /** The same with a message for calendars, in place of those of the thread that have not left. */
    public MailTopic inviting(String newThread, String message) {
        return new MailTopic(eventId, kind, atOnce, newThread, message);
    }
}
