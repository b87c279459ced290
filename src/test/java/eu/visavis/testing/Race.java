package eu.visavis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that set out at the same moment. */
public final class Race {
    private Race() {}

    /** Runs all of them at once and returns what they found, in their order. */
    @SafeVarargs
    public static <T> List<T> between(Callable<T>... racers) {
        ExecutorService threads = Executors.newFixedThreadPool(racers.length);
        CyclicBarrier start = new CyclicBarrier(racers.length);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> racer : racers) {
                running.add(threads.submit(() -> {
                    start.await();
                    return racer.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> racer : running) {
                results.add(racer.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The race was interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("A racer fell", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
