package eu.visavis.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What is done with single mails of the mailbox, each in a transaction of its own. */
@ApplicationScoped
class MailboxWork {
    private final EntityManager entities;
    private final Outbox outbox;
    private final Event<CalendarAnswer> answers;

    @Inject
    MailboxWork(EntityManager entities, Outbox outbox, Event<CalendarAnswer> answers) {
        this.entities = entities;
        this.outbox = outbox;
        this.answers = answers;
    }

    MailboxWork() { // for the CDI client proxy
        this(null, null, null);
    }

    @Transactional
    public long lastRead(String mailbox, long validity) {
        MailboxMark mark = entities.find(MailboxMark.class, mailbox);
        return mark == null ? 0 : mark.lastOf(validity);
    }

    @Transactional
    public void noteRead(String mailbox, long validity, long uid) {
        MailboxMark mark = entities.find(MailboxMark.class, mailbox);
        if (mark == null) {
            mark = new MailboxMark(mailbox);
            entities.persist(mark);
        }
        mark.readUpTo(validity, uid);
    }

    @Transactional
    public void cameBack(IncomingMail.Report report) {
        outbox.cameBack(report.messageId(), report.status());
    }

    @Transactional
    public void answered(CalendarAnswer answer) {
        answers.fire(answer);
    }
}
