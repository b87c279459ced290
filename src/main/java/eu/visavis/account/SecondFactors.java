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

/**
 * Second factors: codes of an app or a passkey, either of which is one, and recovery codes for whoever has lost them. Apps
 * are looked after here, passkeys by {@link Passkeys}.
 */
@ApplicationScoped
public class SecondFactors {
    private final EntityManager entities;
    private final RecoveryCodes codes;
    private final AccountMails mails;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    SecondFactors(EntityManager entities, RecoveryCodes codes, AccountMails mails, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.codes = codes;
        this.mails = mails;
        this.clock = clock;
        this.audit = audit;
    }

    SecondFactors() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * What somebody can be asked for.
     *
     * @param app codes of an app
     * @param passkey one of the person's passkeys
     */
    public record Kinds(boolean app, boolean passkey) {
        /** Whether there is a second factor at all. */
        public boolean any() {
            return app || passkey;
        }
    }

    /** Whether somebody is asked for a second factor, of whatever kind. */
    public boolean isOn(long personId) {
        return kinds(personId).any();
    }

    /** What somebody is asked for, looked up in one statement. */
    public Kinds kinds(long personId) {
        Object[] row = entities.createQuery(
                        "select (select count(f) from SecondFactor f where f.personId = p.id and f.onSince is not null),"
                                + " (select count(k) from Passkey k where k.personId = p.id)"
                                + " from Person p where p.id = :person",
                        Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
        return new Kinds((Long) row[0] > 0, (Long) row[1] > 0);
    }

    /** Since when somebody has an app, if so. */
    public Optional<Instant> onSince(long personId) {
        return find(personId).flatMap(SecondFactor::onSince);
    }

    /** How many recovery codes are left. */
    public int codesLeft(long personId) {
        return codes.left(personId);
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
        return Optional.of(codes.renew(personId));
    }

    /** Replaces all recovery codes; the returned ones cannot be had again. Empty without a second factor. */
    @Transactional
    public List<String> renewCodes(long personId) {
        if (!isOn(personId)) {
            return List.of();
        }
        note(Act.RECOVERY_CODES_RENEWED, personId);
        return codes.renew(personId);
    }

    /** Takes the app off; the recovery codes end with the last second factor. */
    @Transactional
    public void switchOff(long personId) {
        locked(personId).ifPresent(factor -> {
            if (factor.secret().isPresent()) {
                mails.tell(personId, AccountChange.SECOND_FACTOR_OFF);
                note(Act.SECOND_FACTOR_OFF, personId);
            }
            entities.remove(factor);
            codes.forgetIfNeedless(personId);
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
        return isOn(personId) && codes.use(personId, typed);
    }

    private void note(Act act, long personId) {
        audit.note(Deed.of(act).by(personId));
    }

    private Optional<SecondFactor> find(long personId) {
        return Optional.ofNullable(entities.find(SecondFactor.class, personId));
    }

    private Optional<SecondFactor> locked(long personId) {
        return Optional.ofNullable(entities.find(SecondFactor.class, personId, LockModeType.PESSIMISTIC_WRITE));
    }
}
