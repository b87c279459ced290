package eu.visavis.account;

import eu.visavis.account.PasskeyChallenge.Purpose;
import eu.visavis.account.passkey.Attestation;
import eu.visavis.account.passkey.CeremonyOptions;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
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

/** Adding, listing, renaming and removing one's passkeys. */
@ApplicationScoped
public class Passkeys {
    /** So many somebody has at most. */
    public static final int MOST = 20;

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_ANSWER = 16_000;
    /** Ids have at most 1,023 bytes (Web Authentication, 5.8.3), here in base64url. */
    private static final int LONGEST_ID = 1_364;

    private static final int LONGEST_KEY = 8_000;

    private final EntityManager entities;
    private final Persons persons;
    private final PasskeyChallenges challenges;
    private final PasskeyProofs proofs;
    private final RecoveryCodes codes;
    private final AccountMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Passkeys(
            EntityManager entities,
            Persons persons,
            PasskeyChallenges challenges,
            PasskeyProofs proofs,
            RecoveryCodes codes,
            AccountMails mails,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.persons = persons;
        this.challenges = challenges;
        this.proofs = proofs;
        this.codes = codes;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Passkeys() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * A passkey as its owner sees it.
     *
     * @param usedAt when somebody signed in with it last, if ever
     */
    public record Listed(PublicCode code, String name, Instant addedAt, Optional<Instant> usedAt) {}

    /**
     * What came of adding one.
     *
     * @param codes the first recovery codes, which cannot be had again; none if there were some already
     */
    public record Added(Kind kind, List<String> codes) {
        /** How it went. */
        public enum Kind {
            DONE,
            /** The answer came too late, for something else, or is not as it must be. */
            REFUSED,
            /** There are {@link Passkeys#MOST}. */
            FULL
        }

        private static Added without(Kind kind) {
            return new Added(kind, List.of());
        }
    }

    /** Whether passkeys can be made and used at the address of this installation. */
    public boolean areOffered() {
        return proofs.party().isPresent();
    }

    /** The passkeys of somebody, the oldest first. */
    public List<Listed> ofPerson(long personId) {
        return entities.createQuery(
                        "select k from Passkey k where k.personId = :person order by k.createdAt, k.code",
                        Passkey.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(Passkey::listed)
                .toList();
    }

    /** One passkey of somebody. */
    public Optional<Listed> find(long personId, PublicCode code) {
        return row(personId, code).map(Passkey::listed);
    }

    /**
     * Asks a browser to have a passkey made for somebody.
     *
     * @param before the secret by which the browser is known, "" if it has none
     * @return empty where passkeys are not offered, or too many ask
     */
    @Transactional
    public Optional<PasskeyAsked> ask(long personId, String before) {
        Person person = persons.get(personId);
        List<Passkey> existing = rows(personId);
        String handle =
                existing.isEmpty() ? Token.random().secret() : existing.get(0).handle();
        Token browser = Token.random();
        return proofs.party()
                .flatMap(party -> challenges
                        .begin(browser, before, Purpose.ADD, OptionalLong.of(personId), handle)
                        .map(made -> new PasskeyAsked(
                                browser,
                                CeremonyOptions.toAdd(
                                        party,
                                        new CeremonyOptions.Holder(handle, person.email(), person.name()),
                                        made.challenge(),
                                        PasskeyAsked.LIFE,
                                        existing.stream()
                                                .map(passkey -> passkey.key().credentialId())
                                                .toList()))));
    }

    /**
     * Adds the passkey that a browser has had made.
     *
     * @param browser the secret by which the browser is known
     * @param answer what it says, as JSON
     * @param name at most {@link #LONGEST_NAME} characters; "" for a name after what made it
     * @param family of the browser, for the name
     */
    @Transactional
    public Added add(long personId, String browser, String answer, String name, Browser family) {
        Optional<PasskeyChallenge> asked = challenges.take(browser, Purpose.ADD, OptionalLong.of(personId));
        Optional<Attestation> made = asked.filter(challenge -> answer.length() <= LONGEST_ANSWER)
                .flatMap(challenge ->
                        proofs.party().flatMap(party -> Attestation.check(answer, party, challenge.challenge())))
                .filter(this::isNew);
        if (made.isEmpty()) {
            return Added.without(Added.Kind.REFUSED);
        }
        entities.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE); // of two requests one waits here
        if (rows(personId).size() >= MOST) {
            return Added.without(Added.Kind.FULL);
        }
        String called = name.isBlank() ? nameOf(made.get(), family) : name;
        entities.persist(
                new Passkey(personId, asked.get().handle(), called, made.get().key(), clock.instant()));
        tell(personId, AccountChange.PASSKEY_ADDED, Act.PASSKEY_ADDED);
        return new Added(Added.Kind.DONE, codes.left(personId) > 0 ? List.of() : codes.renew(personId));
    }

    /** Gives a passkey another name; one that is not there stays so. */
    @Transactional
    public void rename(long personId, PublicCode code, String name) {
        row(personId, code).ifPresent(passkey -> {
            passkey.rename(name);
            tell(personId, AccountChange.PASSKEY_RENAMED, Act.PASSKEY_RENAMED);
        });
    }

    /** Takes a passkey off; one that is not there stays so. With the last second factor the recovery codes end. */
    @Transactional
    public void remove(long personId, PublicCode code) {
        row(personId, code).ifPresent(passkey -> {
            entities.remove(passkey);
            tell(personId, AccountChange.PASSKEY_REMOVED, Act.PASSKEY_REMOVED);
            codes.forgetIfNeedless(personId);
        });
    }

    private void tell(long personId, AccountChange change, Act act) {
        mails.tell(personId, change);
        audit.note(Deed.of(act).by(personId));
    }

    /** No passkey is added twice, whoever has it (Web Authentication, 7.1, step 26), and none that cannot be stored. */
    private boolean isNew(Attestation made) {
        return made.key().credentialId().length() <= LONGEST_ID
                && made.key().attested().length() <= LONGEST_KEY
                && entities.find(Passkey.class, Passkey.digest(made.key().credentialId())) == null;
    }

    private static String nameOf(Attestation made, Browser family) {
        if (!made.maker().isEmpty()) {
            return made.maker();
        }
        return family.title().isEmpty() ? "Passkey" : family.title();
    }

    private List<Passkey> rows(long personId) {
        return entities.createQuery("select k from Passkey k where k.personId = :person", Passkey.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private Optional<Passkey> row(long personId, PublicCode code) {
        return entities.createQuery(
                        "select k from Passkey k where k.personId = :person and k.code = :code", Passkey.class)
                .setParameter("person", personId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
