package eu.visavis.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Looks once a second at whatever somebody listens to, once for all who listen to the same, and lets them be told; four
 * times a second as long as one of them waits for something to show.
 *
 * @param <L> those who listen
 */
public abstract class EventTicker<L extends EventTicker.Listener> {
    private static final Logger LOG = Logger.getLogger(EventTicker.class.getName());

    private static final int TICKS_PER_SECOND = 4;

    private final ThreadFactory threads;
    private final Set<L> listeners = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService ticks;
    private ExecutorService sending;
    private int passed;

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

    /** Ticks on threads that know the application. */
    protected EventTicker(ThreadFactory threads) {
        this.threads = threads;
    }

    /** Tells everybody who listens to a subject, by its id. */
    protected abstract void tell(long subject, List<L> listeners);

    @PostConstruct
    void start() {
        sending = Executors.newCachedThreadPool(threads);
        ticks = Executors.newSingleThreadScheduledExecutor(threads);
        ticks.scheduleWithFixedDelay(this::tick, 0, 1000 / TICKS_PER_SECOND, TimeUnit.MILLISECONDS);
    }

    /** A stream to a new listener, written to by threads of this ticker. */
    protected EventStream stream(SseEventSink sink, Sse sse) {
        return new EventStream(sink, sse, sending);
    }

    /** Tells somebody too, until the listener is gone. */
    protected void add(L listener) {
        listeners.add(listener);
    }

    @PreDestroy
    void stop() {
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
                    .forEach(this::tell);
        } catch (RuntimeException e) {
            // Thrown on, it would end the ticking for good.
            LOG.log(Level.WARNING, "Listeners could not be told the news", e);
        }
    }
}
