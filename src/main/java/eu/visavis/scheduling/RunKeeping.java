package eu.visavis.scheduling;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Stores how attempts at runs of one kind go on and end, each call in a transaction of its own. */
public abstract class RunKeeping<R extends QueuedRun> {
    private final RunRows<R> rows;
    private final Clock clock;

    /** One go at carrying out a run, and the epoch under which it writes. */
    public interface Attempt {
        long runId();

        int epoch();
    }

    /** The keeping of the runs of one kind, which is an entity. */
    protected RunKeeping(EntityManager entities, Class<R> kind, Clock clock) {
        this.rows = new RunRows<>(entities, kind);
        this.clock = clock;
    }

    /** The rows of the runs. */
    protected RunRows<R> rows() {
        return rows;
    }

    /** The present moment. */
    protected Instant now() {
        return clock.instant();
    }

    /**
     * Notes that an attempt goes on.
     *
     * @param elapsedMillis time spent over all attempts
     */
    @Transactional
    public SearchOrder beat(Attempt attempt, long elapsedMillis) {
        return rows.beat(attempt.runId(), attempt.epoch(), elapsedMillis);
    }

    /** Ends the run with what is stored. */
    @Transactional
    public void finish(Attempt attempt, long elapsedMillis) {
        rows.finish(attempt.runId(), attempt.epoch(), elapsedMillis, clock.instant());
    }

    /** Ends the run because of a fault; what is stored stays. */
    @Transactional
    public void fail(Attempt attempt) {
        rows.fail(attempt.runId(), attempt.epoch(), clock.instant());
    }
}
