package eu.visavis.account;

import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Second factors: codes of an app, and recovery codes for whoever has lost it. */
@ApplicationScoped
public class SecondFactors {
    /** Recovery codes that somebody gets at a time. */
    static final int CODES = 10;

    private final EntityManager entities;
    private final AccountMails mails;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    SecondFactors(EntityManager entities, AccountMails mails, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.mails = mails;
        this.clock = clock;
        this.audit = audit;
    }

    SecondFactors() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Whether somebody is asked for a second factor. */
    public boolean isOn(long personId) {
        return onSince(personId).isPresent();
    }

    /** Since when somebody is asked for a second factor, if so. */
    public Optional<Instant> onSince(long personId) {
        return find(personId).flatMap(SecondFactor::onSince);
    }

    /** How many recovery codes are left. */
    public int codesLeft(long personId) {
        return entities.createQuery("select count(c) from RecoveryCode c where c.personId = :person", Long.class)
                .setParameter("person", personId)
                .getSingleResult()
                .intValue();
    }

    /** Makes a secret for an app. Whatever was on before stays on until a code of the new one is typed. */
    @Transactional
    public void begin(long personId) {
        entities.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE); // of two requests one waits here
        SecondFactor factor = find(personId).orElseGet(() -> {
            SecondFactor first = new SecondFactor(personId);
            entities.persist(first);
            return first;
        });
        factor.begin(OneTimeCodes.newSecret());
    }

    /** The secret that waits for a code of it, if there is one. */
    public Optional<String> pending(long personId) {
        return find(personId).flatMap(SecondFactor::pending);
    }

    /**
     * Switches on the secret that waits, if the code is one of it.
     *
     * @return the recovery codes, which cannot be had again; empty if the code is another one
     */
    @Transactional
    public Optional<List<String>> confirm(long personId, String typed) {
        Optional<SecondFactor> found = locked(personId);
        OptionalLong step = found.flatMap(SecondFactor::pending)
                .map(secret -> OneTimeCodes.stepOf(secret, typed, clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        found.get().confirm(step.getAsLong(), clock.instant());
        mails.tell(personId, AccountChange.SECOND_FACTOR_ON);
        note(Act.SECOND_FACTOR_ON, personId);
        return Optional.of(newCodes(personId));
    }

    /** Replaces all recovery codes; the returned ones cannot be had again. Empty without a second factor. */
    @Transactional
    public List<String> renewCodes(long personId) {
        if (locked(personId).flatMap(SecondFactor::secret).isEmpty()) {
            return List.of();
        }
        note(Act.RECOVERY_CODES_RENEWED, personId);
        return newCodes(personId);
    }

    /** Ends the second factor and forgets its codes. */
    @Transactional
    public void switchOff(long personId) {
        locked(personId).ifPresent(factor -> {
            if (factor.secret().isPresent()) {
                mails.tell(personId, AccountChange.SECOND_FACTOR_OFF);
                note(Act.SECOND_FACTOR_OFF, personId);
            }
            entities.remove(factor);
            forgetCodes(personId);
        });
    }

    /** Whether a code of the app, or a recovery code, is right. Each is taken once, whoever else tries at the same moment. */
    @Transactional
    public boolean accept(long personId, String typed) {
        Optional<String> secret = find(personId).flatMap(SecondFactor::secret);
        OptionalLong step = secret.map(known -> OneTimeCodes.stepOf(known, typed, clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return entities.createQuery("update SecondFactor f set f.lastStep = :step"
                                    + " where f.personId = :person and f.lastStep < :step")
                            .setParameter("step", step.getAsLong())
                            .setParameter("person", personId)
                            .executeUpdate()
                    == 1;
        }
        return secret.isPresent() && useCode(personId, typed);
    }

    private void note(Act act, long personId) {
        audit.note(Deed.of(act).by(personId));
    }

    private boolean useCode(long personId, String typed) {
        int used = entities.createQuery("delete from RecoveryCode c where c.personId = :person and c.codeHash = :hash")
                .setParameter("person", personId)
                .setParameter("hash", RecoveryCode.digest(typed))
                .executeUpdate();
        if (used == 1) {
            mails.tell(personId, AccountChange.RECOVERY_CODE_USED);
        }
        return used == 1;
    }

    private List<String> newCodes(long personId) {
        forgetCodes(personId);
        List<String> codes =
                Stream.generate(RecoveryCode::random).distinct().limit(CODES).toList();
        codes.forEach(code -> entities.persist(new RecoveryCode(code, personId)));
        return codes;
    }

    private void forgetCodes(long personId) {
        entities.createQuery("delete from RecoveryCode c where c.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private Optional<SecondFactor> find(long personId) {
        return Optional.ofNullable(entities.find(SecondFactor.class, personId));
    }

    private Optional<SecondFactor> locked(long personId) {
        return Optional.ofNullable(entities.find(SecondFactor.class, personId, LockModeType.PESSIMISTIC_WRITE));
    }
}
