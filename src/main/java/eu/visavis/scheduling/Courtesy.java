package eu.visavis.scheduling;

import eu.visavis.kernel.OpenRequests;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets one search rest while somebody waits for an answer, so that pages stay quick where there are few processors. From its
 * first call on, the thread of the search steps back behind all others of the machine. It
 * rests for a tenth of a second at most, and then works for a third of that time at least, so that it goes on under any
 * load. For the thread of the search alone, which must not do anything else afterwards.
 */
final class Courtesy implements Runnable {
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LOOK_EVERY = TimeUnit.MICROSECONDS.toNanos(300);
    private static final int WORK_FOR_REST = 3;

    private final OpenRequests requests;
    private final Runnable stepBack;
    private long workUntil = System.nanoTime();
    private boolean steppedBack;

    Courtesy(OpenRequests requests) {
        this(requests, Niceness::stepBack);
    }

    Courtesy(OpenRequests requests, Runnable stepBack) {
        this.requests = requests;
        this.stepBack = stepBack;
    }

    @Override
    public void run() {
        if (!steppedBack) {
            steppedBack = true;
            stepBack.run();
        }
        if (!requests.isAny()) {
            return;
        }
        long begun = System.nanoTime();
        if (begun - workUntil < 0) {
            return;
        }
        long now = begun;
        while (requests.isAny()
                && now - begun < LONGEST_REST
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY);
            now = System.nanoTime();
        }
        workUntil = now + (now - begun) / WORK_FOR_REST;
    }
}
