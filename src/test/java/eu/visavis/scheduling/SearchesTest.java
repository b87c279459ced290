package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.visavis.kernel.OpenRequests;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchesTest {
    private final Searches searches = new Searches(Thread::new, new OpenRequests());
    private final CountDownLatch stopped = new CountDownLatch(1);

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @Test
    void worksInAThreadOfItsOwnAndWaitsForItsEnd() {
        AtomicReference<Thread> worker = new AtomicReference<>();

        searches.carryOut(() -> worker.set(Thread.currentThread()), () -> {});

        assertThat(worker.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void tellsTheCallerOfAFault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> searches.carryOut(
                        () -> {
                            throw new IllegalStateException("a fault");
                        },
                        () -> {}))
                .withMessage("a fault");
    }

    @Test
    void stopsTheWorkAndWaitsForItWhenTheCallerIsInterrupted() {
        AtomicReference<String> stored = new AtomicReference<>();
        Thread.currentThread().interrupt();

        searches.carryOut(
                () -> {
                    awaitStop();
                    stored.set("the best so far");
                },
                stopped::countDown);

        assertThat(stored).hasValue("the best so far");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void stopsWhatBeginsAfterTheServerBeganToGoDown() {
        searches.interrupt();

        searches.carryOut(this::awaitStop, stopped::countDown);

        assertThat(searches.isInterrupted()).isTrue();
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
