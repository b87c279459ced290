package eu.visavis.account;

import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses. Tries count for the account, wherever they come from, and more strictly for account and address
 * together. A browser in which the owner has signed in before counts for itself, so that nobody can lock the owner out; nor
 * does any of this touch the link by mail. Rows of the database, so that a restart forgets nothing.
 */
@ApplicationScoped
public class SignInDelays {
    /** Free tries from one address, from a known browser, and of an account as a whole. */
    static final int FREE_OF_ADDRESS = 5;

    static final int FREE_OF_DEVICE = 10;
    static final int FREE_OF_ACCOUNT = 20;

    private final EntityManager entities;
    private final KnownDevices devices;
    private final Clock clock;

    @Inject
    SignInDelays(EntityManager entities, KnownDevices devices, Clock clock) {
        this.entities = entities;
        this.devices = devices;
        this.clock = clock;
    }

    SignInDelays() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Asks for a try, which counts as failed until {@link #succeeded}.
     *
     * @param account what is tried, whether it exists or not
     * @param personId its owner, or any other number
     * @return zero if it may be made, else how long not
     */
    @Transactional
    public Duration admit(String account, long personId, Origin origin) {
        takeTurn(account);
        Instant now = clock.instant();
        Map<String, Integer> keys = keys(account, personId, origin);
        Duration waiting = Duration.ZERO;
        for (String key : keys.keySet()) {
            SignInDelay delay = entities.find(SignInDelay.class, key);
            if (delay != null && delay.waiting(now).compareTo(waiting) > 0) {
                waiting = delay.waiting(now);
            }
        }
        if (waiting.isZero()) {
            keys.forEach((key, free) -> of(key, now).count(free, now));
        }
        return waiting;
    }

    /** Forgets what failed for an account: its owner was there. */
    @Transactional
    public void succeeded(String account, long personId, Origin origin) {
        takeTurn(account);
        keys(account, personId, origin).keySet().forEach(key -> {
            SignInDelay delay = entities.find(SignInDelay.class, key);
            if (delay != null) {
                entities.remove(delay);
            }
        });
    }

    /** Takes back a try that nobody looked at. */
    @Transactional
    public void takeBack(String account, long personId, Origin origin) {
        takeTurn(account);
        Instant now = clock.instant();
        keys(account, personId, origin).keySet().forEach(key -> of(key, now).uncount(now));
    }

    private void takeTurn(String account) {
        entities.find(SignInTurn.class, SignInTurn.of(account), LockModeType.PESSIMISTIC_WRITE);
    }

    private SignInDelay of(String key, Instant now) {
        SignInDelay known = entities.find(SignInDelay.class, key);
        if (known != null) {
            return known;
        }
        SignInDelay first = new SignInDelay(key, now);
        entities.persist(first);
        return first;
    }

    /** Under what a try is counted, with the free ones. */
    private Map<String, Integer> keys(String account, long personId, Origin origin) {
        if (devices.knows(personId, origin.device())) {
            return Map.of(key("device", account, origin.device()), FREE_OF_DEVICE);
        }
        Map<String, Integer> keys = new LinkedHashMap<>();
        keys.put(key("account", account, ""), FREE_OF_ACCOUNT);
        keys.put(key("address", account, origin.address()), FREE_OF_ADDRESS);
        return keys;
    }

    private static String key(String kind, String account, String place) {
        return new Token(kind + "\n" + account + "\n" + place).digest();
    }
}
