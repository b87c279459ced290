package eu.visavis.account.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayEnd.countDown();
        threads.shutdownNow();
    }

    @Test
    void refusesAtOnceWhoComesWhenNobodyMoreMayWait() throws Exception {
        PasswordHashing hashing = new PasswordHashing(1, 0, LONG);
        occupy(hashing);

        assertThat(hashing.hash("whatever it may be")).isEmpty();
        assertThat(hashing.matches("whatever it may be", Optional.empty())).isEmpty();
    }

    @Test
    void refusesWhoseTurnDoesNotComeInTime() throws Exception {
        PasswordHashing hashing = new PasswordHashing(1, 1, Duration.ZERO);
        occupy(hashing);

        assertThat(hashing.inTurn(() -> "done")).isEmpty();
    }

    @Test
    void letsThoseWhoWaitHaveTheirTurn() throws Exception {
        PasswordHashing hashing = new PasswordHashing(1, 3, LONG);
        Future<Optional<String>> first = occupy(hashing);
        List<Future<Optional<String>>> others = IntStream.range(0, 3)
                .mapToObj(i -> threads.submit(() -> hashing.inTurn(() -> "other")))
                .toList();
        mayEnd.countDown();

        assertThat(first.get()).contains("first");
        for (Future<Optional<String>> other : others) {
            assertThat(other.get()).contains("other");
        }
    }

    @Test
    void hasRoomAgainAfterSomethingFailed() {
        PasswordHashing hashing = new PasswordHashing(1, 0, Duration.ZERO);
        try {
            hashing.inTurn(() -> {
                throw new IllegalStateException("as expected");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("as expected");
        }

        assertThat(hashing.inTurn(() -> "done")).contains("done");
    }

    @Test
    void saysNoWithoutAHash() {
        assertThat(new PasswordHashing(1, 0, LONG).matches("", Optional.empty()))
                .contains(false);
    }

    /** Takes the only turn until {@link #mayEnd}. */
    private Future<Optional<String>> occupy(PasswordHashing hashing) throws InterruptedException {
        Future<Optional<String>> first = threads.submit(() -> hashing.inTurn(() -> {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "first";
        }));
        begun.await();
        return first;
    }
}
