package eu.visavis.scheduling;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of runs of one kind as attempts write them: locked, and by the newest attempt only. Needs a transaction. */
public final class RunRows<R extends QueuedRun> {
    /** After that many attempts the server itself seems to suffer from the run. */
    static final int MAX_ATTEMPTS = 8;

    private final EntityManager entities;
    private final Class<R> kind;

    /** The rows of one kind, which is an entity. */
    public RunRows(EntityManager entities, Class<R> kind) {
        this.entities = entities;
        this.kind = kind;
    }

    /** Begins an attempt; empty if the run has ended, has used up its attempts or is gone. */
    public Optional<R> begin(long runId, Instant now) {
        R run = locked(runId);
        if (run == null || run.state().isOver()) {
            return Optional.empty();
        }
        if (run.begin(now) > MAX_ATTEMPTS) {
            run.fail(QueuedRun.Failure.TOO_MANY_ATTEMPTS, now);
            return Optional.empty();
        }
        return Optional.of(run);
    }

    /** Changes a run, unless the attempt of this epoch was overtaken or the run has ended or is gone. */
    public SearchOrder write(long runId, int epoch, Consumer<R> change) {
        R run = locked(runId);
        if (run == null || run.epoch() != epoch || run.state().isOver()) {
            return SearchOrder.LEAVE;
        }
        change.accept(run);
        return run.state() == QueuedRun.State.STOPPING ? SearchOrder.STOP : SearchOrder.GO_ON;
    }

    /** Notes that the attempt goes on. */
    public SearchOrder beat(long runId, int epoch, long elapsedMillis) {
        return write(runId, epoch, run -> run.spent(elapsedMillis));
    }

    /** Ends the run with what is stored. */
    public void finish(long runId, int epoch, long elapsedMillis, Instant now) {
        write(runId, epoch, run -> {
            run.spent(elapsedMillis);
            run.finish(now);
        });
    }

    /** Ends the run because of a fault; what is stored stays. */
    public void fail(long runId, int epoch, Instant now) {
        write(runId, epoch, run -> run.fail(QueuedRun.Failure.FAULT, now));
    }

    /** Asks a run to stop; one that is over, or gone, stays as it is. */
    public void stop(long runId, Instant now) {
        Optional.ofNullable(locked(runId)).ifPresent(run -> run.stop(now));
    }

    /** The run, which nobody else can change until the transaction ends; null if it is gone. */
    public R locked(long runId) {
        return entities.find(kind, runId, LockModeType.PESSIMISTIC_WRITE);
    }
}
