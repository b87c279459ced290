package eu.visavis.account;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes passwords in short transactions, none of which lasts while a password is hashed. */
@ApplicationScoped
class PasswordRows {
    private final EntityManager entities;
    private final AccountMails mails;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    PasswordRows(EntityManager entities, AccountMails mails, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.mails = mails;
        this.clock = clock;
        this.audit = audit;
    }

    PasswordRows() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * Whose password an address asks for.
     *
     * @param least how many characters it must have
     */
    record Owner(long personId, String hash, int least) {}

    /** The owner of an address who has a password; for everybody else the same one query finds nobody. */
    Optional<Owner> owner(String emailKey) {
        return entities.createQuery(
                        "select p.id, w.hash, f.onSince, (select count(k) from Passkey k where k.personId = p.id)"
                                + " from Person p join Password w on w.personId = p.id"
                                + " left join SecondFactor f on f.personId = p.id where p.emailKey = :key",
                        Object[].class)
                .setParameter("key", emailKey)
                .getResultStream()
                .map(row -> new Owner(
                        (Long) row[0], (String) row[1], PasswordRules.least(row[2] != null || (Long) row[3] > 0)))
                .findFirst();
    }

    Optional<Instant> changedAt(long personId) {
        return Optional.ofNullable(entities.find(Password.class, personId)).map(Password::changedAt);
    }

    @Transactional
    public void put(long personId, String hash) {
        Password known = entities.find(Password.class, personId);
        if (known == null) {
            entities.persist(new Password(personId, hash, clock.instant()));
        } else {
            known.change(hash, clock.instant());
        }
        mails.tell(personId, AccountChange.PASSWORD_SET);
        audit.note(Deed.of(Act.PASSWORD_SET).by(personId));
    }

    @Transactional
    public void remove(long personId) {
        Password known = entities.find(Password.class, personId);
        if (known != null) {
            entities.remove(known);
            mails.tell(personId, AccountChange.PASSWORD_REMOVED);
            audit.note(Deed.of(Act.PASSWORD_REMOVED).by(personId));
        }
    }
}
