package eu.visavis.scheduling;

import eu.visavis.kernel.OpenRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The work of the queue that this process carries out; it ends together when the server goes down. */
@ApplicationScoped
public class Searches {
    private static final Logger LOG = Logger.getLogger(Searches.class.getName());

    private final ThreadFactory threads;
    private final OpenRequests requests;
    private final Set<Runnable> going = ConcurrentHashMap.newKeySet();
    private volatile boolean interrupted;

    /** Searches whose helpers run in such threads. */
    @Inject
    public Searches(ThreadFactory threads, OpenRequests requests) {
        this.threads = threads;
        this.requests = requests;
    }

    Searches() { // for the CDI client proxy
        this(null, null);
    }

    /** How an attempt ended. */
    public enum Outcome {
        /** The run is over, or another attempt has it: there is nothing left to do. */
        DONE,
        /** The server goes down; the run is to be taken up again. */
        INTERRUPTED
    }

    /** Ends everything soon, with what was found stored and their runs still open. For the end of the server. */
    public void interrupt() {
        interrupted = true;
        going.forEach(Runnable::run);
    }

    /** Whether the server goes down, so that nothing is to begin or to end any more. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /**
     * Makes an attempt at a run.
     *
     * @param name of the run, for the log
     * @param work does it, and ends the run unless it was interrupted
     * @param giveUp ends the run because of a fault
     */
    public Outcome attempt(String name, Runnable work, Runnable giveUp) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (interrupted) {
                LOG.log(Level.INFO, name + " was cut off and will be taken up again", e);
            } else {
                LOG.log(Level.SEVERE, name + " failed", e);
                giveUp.run();
            }
        }
        return interrupted ? Outcome.INTERRUPTED : Outcome.DONE;
    }

    /** Carries a search out, and waits for its end. */
    void carryOut(PlanSearch search) {
        carryOut(() -> search.carryOut(threads, courtesy()), search::stop);
    }

    /** What a search calls between its changes, so that it rests while somebody waits for an answer. */
    public Runnable courtesy() {
        return new Courtesy(requests);
    }

    /**
     * Works in a thread of its own, since that steps back for good, and waits for its end.
     *
     * @param stop ends the work soon; called from another thread, also before the work begins
     */
    public void carryOut(Runnable work, Runnable stop) {
        going.add(stop);
        try {
            if (interrupted) {
                stop.run();
            }
            await(work, stop);
        } finally {
            going.remove(stop);
        }
    }

    private void await(Runnable work, Runnable stop) {
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                work, background -> threads.newThread(background).start());
        try {
            end.get();
        } catch (InterruptedException e) {
            stop.run();
            Thread.currentThread().interrupt();
            end.join(); // what was found is stored still
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }
}
