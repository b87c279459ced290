package eu.visavis.web;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Looks once a second at whatever somebody listens to, once for all who listen to the same, and lets them be told; four
 * times a second as long as one of them waits for something to show.
 *
 * @param <L> those who listen
 */
public final class EventTicker<L extends EventTicker.Listener> {
    private static final Logger LOG = Logger.getLogger(EventTicker.class.getName());

    private static final int TICKS_PER_SECOND = 4;

    private final BiConsumer<Long, List<L>> news;
    private final Set<L> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticks;
    private int passed;
    private final ExecutorService sending;

    /** Somebody who listens to one thing. */
    public interface Listener {
        /** The id of what is listened to. */
        long subject();

        /** Whether the listener has left. */
        boolean isGone();

        /** Whether the listener has nothing to show yet. */
        default boolean isWaiting() {
            return false;
        }
    }

    /**
     * Begins to tick.
     *
     * @param news is called with the id of a subject and everybody who listens to it
     */
    public EventTicker(ThreadFactory threads, BiConsumer<Long, List<L>> news) {
        this.news = news;
        this.sending = Executors.newCachedThreadPool(threads);
        this.ticks = Executors.newSingleThreadScheduledExecutor(threads);
        ticks.scheduleWithFixedDelay(this::tick, 0, 1000 / TICKS_PER_SECOND, TimeUnit.MILLISECONDS);
    }

    /** A stream to a new listener, written to by threads of this ticker. */
    public EventStream stream(SseEventSink sink, Sse sse) {
        return new EventStream(sink, sse, sending);
    }

    /** Tells somebody too, until the listener is gone. */
    public void add(L listener) {
        listeners.add(listener);
    }

    /** Ends all threads. */
    public void stop() {
        ticks.shutdownNow();
        sending.shutdownNow();
    }

    private void tick() {
        try {
            listeners.removeIf(Listener::isGone);
            passed = (passed + 1) % TICKS_PER_SECOND;
            listeners.stream()
                    .filter(listener -> passed == 0 || listener.isWaiting())
                    .collect(Collectors.groupingBy(Listener::subject))
                    .forEach(news);
        } catch (RuntimeException e) {
            // Thrown on, it would end the ticking for good.
            LOG.log(Level.WARNING, "Listeners could not be told the news", e);
        }
    }
}
