package eu.visavis.listing;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Right;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.network.Staff;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Tells the moderators of a network by mail that entries wait: the first one that comes to an empty queue at once, and else
 * once a day at most, each in their own language, as long as they want it.
 */
@ApplicationScoped
public class ModeratorMails {
    private static final Duration DAILY = Duration.ofDays(1);

    /** Queues that are emptied quickly fill no mailbox either. */
    private static final Duration AT_ONCE = Duration.ofHours(1);

    private final EntityManager entities;
    private final Networks networks;
    private final Staff staff;
    private final Persons persons;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ModeratorMails(
            EntityManager entities,
            Networks networks,
            Staff staff,
            Persons persons,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.networks = networks;
        this.staff = staff;
        this.persons = persons;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    ModeratorMails() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** Whether somebody is told; everybody is who has not said otherwise. */
    public boolean isWanted(long networkId, long personId) {
        ModeratorMail stored = entities.find(ModeratorMail.class, new ModeratorMail.Key(networkId, personId));
        return stored == null || stored.isWanted();
    }

    /** Says whether one wants to be told. */
    @Transactional
    public void want(long networkId, long personId, boolean wanted) {
        row(networkId, personId).want(wanted);
        audit.note(Deed.of(Act.MODERATOR_MAILS_CHANGED).in(networkId).with("open", wanted));
    }

    /** An entry was submitted: whoever finds an empty queue left is told at once. Needs a transaction. */
    void submitted(long networkId) {
        if (waiting(networkId) == 1) {
            tell(networkId, 1, AT_ONCE);
        }
    }

    /** Tells everybody of what has waited for a day. */
    @Transactional
    public void remind() {
        for (Network network : networks.all()) {
            long waiting = waiting(network.id());
            if (waiting > 0) {
                tell(network.id(), waiting, DAILY);
            }
        }
    }

    private void tell(long networkId, long waiting, Duration pause) {
        Instant now = clock.instant();
        for (long personId : staff.idsWith(networkId, Right.MODERATE_MARKETPLACE)) {
            ModeratorMail row = row(networkId, personId);
            if (row.isDue(now.minus(pause))) {
                row.send(now);
                send(networkId, persons.get(personId), waiting);
            }
        }
    }

    private void send(long networkId, Person receiver, long waiting) {
        Messages messages = Messages.in(receiver.language());
        outbox.add(new OutgoingMail(
                OptionalLong.of(networkId),
                "listing-queue-" + networkId + "-" + receiver.code() + "-" + clock.millis(),
                receiver.email(),
                receiver.name(),
                receiver.language(),
                messages.text("listing.mail.queue.subject", waiting),
                messages.text(
                        "listing.mail.queue.body",
                        receiver.name(),
                        waiting,
                        outbox.address("/network/marketplace/review"))));
    }

    private ModeratorMail row(long networkId, long personId) {
        ModeratorMail.Key key = new ModeratorMail.Key(networkId, personId);
        ModeratorMail stored = entities.find(ModeratorMail.class, key);
        if (stored == null) {
            stored = new ModeratorMail(key);
            entities.persist(stored);
        }
        return stored;
    }

    private long waiting(long networkId) {
        return entities.createQuery(
                        "select count(l) from Listing l where l.networkId = :network and l.state = :submitted",
                        Long.class)
                .setParameter("network", networkId)
                .setParameter("submitted", Listing.State.SUBMITTED)
                .getSingleResult();
    }
}
