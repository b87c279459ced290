package eu.visavis.directory.profile;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What people answer whom somebody wants to show as a contact person. The link of the mail is all that they need. */
@ApplicationScoped
public class ContactAnswering {
    private final EntityManager entities;
    private final Entries entries;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ContactAnswering(EntityManager entities, Entries entries, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    ContactAnswering() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Whom a link asks, if it works. */
    public Optional<ContactPerson> find(String secret) {
        return entities.createQuery("select c from ContactPerson c where c.tokenHash = :hash", ContactPerson.class)
                .setParameter("hash", new Token(secret).digest())
                .getResultStream()
                .findFirst();
    }

    /** Agrees to be shown. */
    @Transactional
    public boolean agree(String secret) {
        Optional<ContactPerson> found = find(secret);
        found.ifPresent(contact -> {
            contact.agree(clock.instant());
            note(Act.CONTACT_AGREED, contact);
        });
        return found.isPresent();
    }

    /** Does not want to be shown, or no longer: nothing of the person stays. */
    @Transactional
    public boolean decline(String secret) {
        Optional<ContactPerson> found = find(secret);
        found.ifPresent(contact -> {
            entities.remove(contact);
            note(Act.CONTACT_REMOVED, contact);
        });
        return found.isPresent();
    }

    private void note(Act act, ContactPerson contact) {
        Entry entry = entries.get(contact.entryId());
        audit.note(Deed.of(act).in(entry.networkId()).to(entry.code()));
    }
}
