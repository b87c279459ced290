package eu.visavis.account;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Signing in by a link that is sent by e-mail. */
@ApplicationScoped
public class SigningIn {
    /** Links that anybody can have sent to one person while they last, so that nobody fills another's mailbox. */
    static final int MOST_LINKS = 5;

    private final EntityManager entities;
    private final Persons persons;
    private final SignInSteps steps;
    private final Outbox outbox;
    private final Event<AddressConfirmed> confirmations;
    private final Clock clock;

    @Inject
    SigningIn(
            EntityManager entities,
            Persons persons,
            SignInSteps steps,
            Outbox outbox,
            Event<AddressConfirmed> confirmations,
            Clock clock) {
        this.entities = entities;
        this.persons = persons;
        this.steps = steps;
        this.outbox = outbox;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    SigningIn() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * Sends a sign-in link if the address belongs to somebody who has not just got many; tells nobody whether that is so.
     */
    @Transactional
    public void sendLink(String email, String target) {
        persons.findByEmail(email).filter(this::mayGetLink).ifPresent(person -> {
            Token token = linkFor(person.id(), target);
            Messages messages = Messages.in(person.language());
            outbox.add(new OutgoingMail(
                    OptionalLong.empty(),
                    "sign-in-" + token.digest().substring(0, 16),
                    person.email(),
                    person.name(),
                    person.language(),
                    messages.text("account.mail.signIn.subject"),
                    messages.text("account.mail.signIn.body", person.name(), outbox.address(addressOf(token)))));
        });
    }

    /** Whether somebody who has not shown who they are may have one more link sent to a person. */
    public boolean mayGetLink(Person person) {
        return entities.createQuery(
                                "select count(l) from SignInLink l where l.personId = :person and l.expiresAt > :now",
                                Long.class)
                        .setParameter("person", person.id())
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                < MOST_LINKS;
    }

    /** Makes a link for a person; the caller sends it. Needs a transaction. */
    public Token linkFor(long personId, String target) {
        Token token = Token.random();
        entities.persist(new SignInLink(token, personId, target, clock.instant()));
        return token;
    }

    /** The address within the application under which a link is opened. */
    public static String addressOf(Token token) {
        return "/sign-in/" + token.secret();
    }

    /** Whether a link can still be used. Looking does not use it up, so that mail scanners do no harm. */
    public boolean isUsable(Token token) {
        return entities.createQuery(
                                "select count(l) from SignInLink l where l.tokenHash = :hash and l.usedAt is null and l.expiresAt > :now",
                                Long.class)
                        .setParameter("hash", token.digest())
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                > 0;
    }

    /** Uses a link up and goes on; empty if it was used before or is too old. One of several racers wins. */
    @Transactional
    public Optional<SignInSteps.Entered> use(Token token, Browser browser) {
        Instant now = clock.instant();
        int used = entities.createQuery(
                        "update SignInLink l set l.usedAt = :now where l.tokenHash = :hash and l.usedAt is null and l.expiresAt > :now")
                .setParameter("now", now)
                .setParameter("hash", token.digest())
                .executeUpdate();
        if (used == 0) {
            return Optional.empty();
        }
        SignInLink link = entities.find(SignInLink.class, token.digest());
        persons.get(link.personId()).confirm(now);
        confirmations.fire(new AddressConfirmed(link.personId()));
        return Optional.of(steps.enter(link.personId(), link.target(), browser, false));
    }

    /** Chooses the language of a person's pages, mails and PDFs. */
    @Transactional
    public void chooseLanguage(long personId, Language language) {
        persons.get(personId).choose(language);
    }
}
