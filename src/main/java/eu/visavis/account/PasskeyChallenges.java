package eu.visavis.account;

import eu.visavis.account.PasskeyChallenge.Purpose;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** The challenges that wait for an answer; one for each browser. */
@ApplicationScoped
class PasskeyChallenges {
    /** So many wait at most. Whoever asks for more than that within minutes is no crowd of people. */
    static final int MOST = 100_000;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    PasskeyChallenges(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    PasskeyChallenges() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * A challenge for a browser that is known by a new secret from now on. Needs a transaction.
     *
     * @param before the secret that it had, "" if it had none; what it was asked then is forgotten
     * @return empty if too many wait
     */
    Optional<PasskeyChallenge> begin(
            Token browser, String before, Purpose purpose, OptionalLong person, String handle) {
        forget(new Token(before));
        if (count() >= MOST) {
            entities.createQuery("delete from PasskeyChallenge c where c.expiresAt <= :now")
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            if (count() >= MOST) {
                return Optional.empty();
            }
        }
        PasskeyChallenge challenge = new PasskeyChallenge(browser, purpose, person, handle, clock.instant());
        entities.persist(challenge);
        return Optional.of(challenge);
    }

    /**
     * Takes the challenge of a browser; nobody else gets it, however many try at the same moment. Needs a transaction.
     *
     * @return empty if there is none, it is too old, or it was for something or somebody else
     */
    Optional<PasskeyChallenge> take(String browser, Purpose purpose, OptionalLong person) {
        Token secret = new Token(browser);
        PasskeyChallenge found = entities.find(PasskeyChallenge.class, secret.digest());
        if (found == null) {
            return Optional.empty();
        }
        entities.detach(found);
        boolean mine = forget(secret) == 1;
        return Optional.of(found).filter(challenge -> mine && challenge.isFor(purpose, person, clock.instant()));
    }

    private int forget(Token browser) {
        return entities.createQuery("delete from PasskeyChallenge c where c.browserHash = :hash")
                .setParameter("hash", browser.digest())
                .executeUpdate();
    }

    private long count() {
        return entities.createQuery("select count(c) from PasskeyChallenge c", Long.class)
                .getSingleResult();
    }
}
