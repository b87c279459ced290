package eu.visavis.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests this process is answering at this moment. Safe for use by many threads. */
@ApplicationScoped
public class OpenRequests {
    private final AtomicInteger open = new AtomicInteger();

    /** A request has come in. */
    public void begin() {
        open.incrementAndGet();
    }

    /** A request that came in is answered, or goes on as a stream. */
    public void end() {
        open.decrementAndGet();
    }

    /** Whether somebody waits for an answer. */
    public boolean isAny() {
        return open.get() > 0;
    }
}
