package eu.visavis.mailing;

import eu.visavis.mail.MailKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Approved participants who lack the same thing, so that organisers write to them together. */
public enum MailGroup {
    /** States neither offer nor need. */
    NO_PROFILE(MailKind.GROUP_NO_PROFILE, "/me/profile"),
    /** Has no meeting in the published schedule; before there is one, no agreed request. */
    NO_MEETING(MailKind.GROUP_NO_MEETING, "/people"),
    /** Was asked for a meeting and has not answered. */
    UNANSWERED(MailKind.GROUP_UNANSWERED, "/me/requests"),
    /** Is there in no session. */
    NO_SESSION(MailKind.GROUP_NO_SESSION, "/me");

    private final MailKind kind;
    private final String page;

    MailGroup(MailKind kind, String page) {
        this.kind = kind;
        this.page = page;
    }

    /** Whose words the draft has. */
    public MailKind kind() {
        return kind;
    }

    /** The page at which its people can do something about it, below the event. */
    String page() {
        return page;
    }

    /** Its name in addresses. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds a group by its name in addresses. */
    public static Optional<MailGroup> find(String name) {
        return Arrays.stream(values())
                .filter(group -> group.inAddress().equals(name))
                .findFirst();
    }
}
