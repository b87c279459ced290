package eu.visavis.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How an event sends its mails; an event without one sends them at once, with invitations. */
@Entity
@Table(name = "mail_rule")
public class MailRule {
    @Id
    @Column(name = "event_id")
    private long eventId;

    private boolean review;
    private boolean invitations = true;

    @Version
    private int version;

    protected MailRule() {} // for JPA

    MailRule(long eventId) {
        this.eventId = eventId;
    }

    /** Whether mails wait until an organiser has read them. */
    public boolean isReview() {
        return review;
    }

    /** Whether each meeting is sent to the calendars of those who meet. */
    public boolean isInvitations() {
        return invitations;
    }

    void set(boolean waits, boolean invites) {
        review = waits;
        invitations = invites;
    }
}
