package eu.visavis.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How far a mailbox was read; the mails themselves are left as they are. */
@Entity
@Table(name = "mailbox_mark")
class MailboxMark {
    @Id
    private String mailbox;

    private long validity;

    @Column(name = "last_uid")
    private long lastUid;

    @Version
    private int version;

    protected MailboxMark() {} // for JPA

    MailboxMark(String mailbox) {
        this.mailbox = mailbox;
    }

    /** The number of the last mail that was read, or 0 where the mailbox counts anew. */
    long lastOf(long currentValidity) {
        return validity == currentValidity ? lastUid : 0;
    }

    void readUpTo(long currentValidity, long uid) {
        validity = currentValidity;
        lastUid = uid;
    }
}
