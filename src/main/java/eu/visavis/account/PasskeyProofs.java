package eu.visavis.account;

import eu.visavis.account.PasskeyChallenge.Purpose;
import eu.visavis.account.passkey.Assertion;
import eu.visavis.account.passkey.CeremonyOptions;
import eu.visavis.account.passkey.RelyingParty;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Has somebody prove by a passkey who they are. */
@ApplicationScoped
class PasskeyProofs {
    /** Answers of browsers are about 1,000 characters long. */
    private static final int LONGEST = 16_000;

    private final EntityManager entities;
    private final PasskeyChallenges challenges;
    private final AccountMails mails;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    PasskeyProofs(
            EntityManager entities,
            PasskeyChallenges challenges,
            AccountMails mails,
            MailSettings settings,
            Clock clock) {
        this.entities = entities;
        this.challenges = challenges;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    PasskeyProofs() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * What came of a proof.
     *
     * @param personId who it was, if it is right
     */
    record Proof(Assertion.Result result, OptionalLong personId) {
        private static final Proof WRONG = new Proof(Assertion.Result.WRONG, OptionalLong.empty());
    }

    /** Who asks; empty where browsers know no passkeys. */
    Optional<RelyingParty> party() {
        return RelyingParty.at(settings.baseUrl());
    }

    /**
     * Asks a browser for a proof. Needs a transaction.
     *
     * @param before the secret by which the browser is known, "" if it has none
     * @param person who must answer; anybody if empty
     */
    Optional<PasskeyAsked> ask(String before, Purpose purpose, OptionalLong person) {
        Token browser = Token.random();
        List<String> allowed = person.isPresent() ? idsOf(person.getAsLong()) : List.of();
        return party().flatMap(party -> challenges
                .begin(browser, before, purpose, person, "")
                .map(made -> new PasskeyAsked(
                        browser, CeremonyOptions.toUse(party, made.challenge(), PasskeyAsked.LIFE, allowed))));
    }

    /** Looks at an answer, which is looked at once only, and counts the use of the passkey. Needs a transaction. */
    Proof accept(String browser, String answer, Purpose purpose, OptionalLong person) {
        Optional<PasskeyChallenge> asked = challenges.take(browser, purpose, person);
        Optional<Assertion> read = answer.length() > LONGEST ? Optional.empty() : Assertion.read(answer);
        Optional<RelyingParty> party = party();
        if (asked.isEmpty() || read.isEmpty() || party.isEmpty()) {
            return Proof.WRONG;
        }
        Assertion assertion = read.get();
        Passkey passkey =
                entities.find(Passkey.class, Passkey.digest(assertion.credentialId()), LockModeType.PESSIMISTIC_WRITE);
        if (passkey == null || !isOf(passkey, assertion, person)) {
            return Proof.WRONG;
        }
        Assertion.Result result = assertion.check(party.get(), asked.get().challenge(), passkey.key());
        if (result == Assertion.Result.COPIED) {
            mails.tell(passkey.personId(), AccountChange.PASSKEY_COPIED);
        }
        if (result != Assertion.Result.RIGHT) {
            return new Proof(result, OptionalLong.empty());
        }
        passkey.used(assertion.used(passkey.key()), clock.instant());
        return new Proof(result, OptionalLong.of(passkey.personId()));
    }

    /** Where nobody was named, the authenticator must; where it names somebody, it must be the owner (7.2, step 6). */
    private static boolean isOf(Passkey passkey, Assertion assertion, OptionalLong person) {
        Optional<String> handle = assertion.handle();
        boolean named = handle.isPresent() ? handle.get().equals(passkey.handle()) : person.isPresent();
        return named && (person.isEmpty() || person.getAsLong() == passkey.personId());
    }

    private List<String> idsOf(long personId) {
        return entities.createQuery("select k.credentialId from Passkey k where k.personId = :person", String.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
