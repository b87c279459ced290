package eu.visavis.privacy;

import eu.visavis.account.Persons;
import eu.visavis.mail.Outbox;
import eu.visavis.registration.Answers;
import eu.visavis.registration.Participants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Erases what is past its date. Each person, event and batch of mails is a transaction of its own, so a run that is
 * interrupted has done what it has done, and the next one goes on; what fails holds up nothing else.
 */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class.getName());

    private final Forgetting forgetting;
    private final DueEvents due;
    private final Participants participants;
    private final Persons persons;
    private final Outbox outbox;
    private final Answers answers;
    private final OldFiles files;
    private final Clock clock;

    @Inject
    Retention(
            Forgetting forgetting,
            DueEvents due,
            Participants participants,
            Persons persons,
            Outbox outbox,
            Answers answers,
            OldFiles files,
            Clock clock) {
        this.forgetting = forgetting;
        this.due = due;
        this.participants = participants;
        this.persons = persons;
        this.outbox = outbox;
        this.answers = answers;
        this.files = files;
        this.clock = clock;
    }

    Retention() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** Erases everything that is past its date today. */
    public void run() {
        while (outbox.forgetOld(before(Keeping.MAIL_AFTER)) > 0) {
            LOG.fine("Emptied old mails");
        }
        files.forget(before(Keeping.IMPORT_AFTER));
        participants
                .neverConfirmed(before(Keeping.UNCONFIRMED_AFTER))
                .forEach(id -> each("participant", id, forgetting::participant));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (answers.forgetOld(today) > 0) {
            LOG.fine("Removed answers to questions whose time was over");
        }
        due.until(today).forEach(event -> event(event.event().id()));
        persons.unused(before(Keeping.ACCOUNT_UNUSED), before(Keeping.UNCONFIRMED_AFTER))
                .forEach(id -> each("person", id, forgetting::person));
    }

    /** Erases who took part in an event, and what belongs to it. */
    public void event(long eventId) {
        participants.known(eventId).forEach(id -> each("participant", id, forgetting::participant));
        if (participants.known(eventId).isEmpty()) {
            each("event", eventId, forgetting::event);
        }
    }

    private Instant before(Period kept) {
        return clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
    }

    private static void each(String what, long id, LongConsumer work) {
        try {
            work.accept(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not erase " + what + " " + id + "; tried again tomorrow", e);
        }
    }
}
