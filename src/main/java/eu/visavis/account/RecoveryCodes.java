package eu.visavis.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** The codes on paper for whoever has lost app or passkey. They are there as long as there is a second factor of any kind. */
@ApplicationScoped
class RecoveryCodes {
    /** Codes that somebody gets at a time. */
    static final int CODES = 10;

    private final EntityManager entities;
    private final AccountMails mails;

    @Inject
    RecoveryCodes(EntityManager entities, AccountMails mails) {
        this.entities = entities;
        this.mails = mails;
    }

    RecoveryCodes() { // for the CDI client proxy
        this(null, null);
    }

    int left(long personId) {
        return entities.createQuery("select count(c) from RecoveryCode c where c.personId = :person", Long.class)
                .setParameter("person", personId)
                .getSingleResult()
                .intValue();
    }

    /** Replaces all codes; the returned ones cannot be had again. Needs a transaction. */
    List<String> renew(long personId) {
        entities.createQuery("delete from RecoveryCode c where c.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
        List<String> codes =
                Stream.generate(RecoveryCode::random).distinct().limit(CODES).toList();
        codes.forEach(code -> entities.persist(new RecoveryCode(code, personId)));
        return codes;
    }

    /** Uses a code up, if it is one of the person, and tells the owner. Needs a transaction. */
    boolean use(long personId, String typed) {
        int used = entities.createQuery("delete from RecoveryCode c where c.personId = :person and c.codeHash = :hash")
                .setParameter("person", personId)
                .setParameter("hash", RecoveryCode.digest(typed))
                .executeUpdate();
        if (used == 1) {
            mails.tell(personId, AccountChange.RECOVERY_CODE_USED);
        }
        return used == 1;
    }

    /** Forgets the codes of somebody who has no second factor any more. Needs a transaction. */
    void forgetIfNeedless(long personId) {
        entities.createQuery("delete from RecoveryCode c where c.personId = :person"
                        + " and not exists (select f from SecondFactor f where f.personId = :person and f.onSince is not null)"
                        + " and not exists (select k from Passkey k where k.personId = :person)")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
