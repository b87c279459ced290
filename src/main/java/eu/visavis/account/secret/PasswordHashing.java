package eu.visavis.account.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords, which is meant to be expensive, without taking processor, memory or threads from the pages: half of
 * the processor's cores at a time, few who wait for their turn, and whoever comes beyond them is told so at once.
 */
@ApplicationScoped
public class PasswordHashing {
    private static final int WAITING = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore turns;
    private final Semaphore seats;
    private final Duration patience;

    @Inject
    PasswordHashing() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, PATIENCE);
    }

    /**
     * Hashing with other limits.
     *
     * @param atOnce how many hash at a time
     * @param waiting how many more wait for their turn
     * @param patience how long each of them waits
     */
    PasswordHashing(int atOnce, int waiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.seats = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** The hash of a password, to be stored; empty if too many others are hashing. */
    public Optional<String> hash(String password) {
        return inTurn(() -> Argon2.hash(password));
    }

    /**
     * Whether a password belongs to a stored hash; empty if too many others are hashing. Without a hash the answer is no,
     * after the same work.
     */
    public Optional<Boolean> matches(String password, Optional<String> stored) {
        return inTurn(() -> Argon2.matches(password, stored.orElse(Argon2.NOBODYS)) && stored.isPresent());
    }

    /** Does something that is expensive, if there is room for it. */
    public <T> Optional<T> inTurn(Supplier<T> work) {
        if (!seats.tryAcquire()) {
            return Optional.empty();
        }
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            seats.release();
        }
    }
}
