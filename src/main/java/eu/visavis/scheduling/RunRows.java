package eu.visavis.scheduling;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of runs of one kind as attempts write them: locked, and by the newest attempt only. Needs a transaction. */
final class RunRows<R extends SearchRun> {
    /** After that many attempts the server itself seems to suffer from the run. */
    static final int MAX_ATTEMPTS = 8;

    private final EntityManager entities;
    private final Class<R> kind;

    RunRows(EntityManager entities, Class<R> kind) {
        this.entities = entities;
        this.kind = kind;
    }

    /** Begins an attempt; empty if the run has ended, has used up its attempts or is gone. */
    Optional<R> begin(long runId, Instant now) {
        R run = locked(runId);
        if (run == null || run.state().isOver()) {
            return Optional.empty();
        }
        if (run.begin(now) > MAX_ATTEMPTS) {
            run.fail(SearchRun.Failure.TOO_MANY_ATTEMPTS, now);
            return Optional.empty();
        }
        return Optional.of(run);
    }

    /** Changes a run, unless the attempt of this epoch was overtaken or the run has ended or is gone. */
    SearchOrder write(long runId, int epoch, Consumer<R> change) {
        R run = locked(runId);
        if (run == null || run.epoch() != epoch || run.state().isOver()) {
            return SearchOrder.LEAVE;
        }
        change.accept(run);
        return run.state() == SearchRun.State.STOPPING ? SearchOrder.STOP : SearchOrder.GO_ON;
    }

    /** Notes that the attempt goes on. */
    SearchOrder beat(long runId, int epoch, long elapsedMillis) {
        return write(runId, epoch, run -> run.spent(elapsedMillis));
    }

    /** Ends the run with what is stored. */
    void finish(long runId, int epoch, long elapsedMillis, Instant now) {
        write(runId, epoch, run -> {
            run.spent(elapsedMillis);
            run.finish(now);
        });
    }

    /** Ends the run because of a fault; what is stored stays. */
    void fail(long runId, int epoch, Instant now) {
        write(runId, epoch, run -> run.fail(SearchRun.Failure.FAULT, now));
    }

    /** The run, which nobody else can change until the transaction ends; null if it is gone. */
    R locked(long runId) {
        return entities.find(kind, runId, LockModeType.PESSIMISTIC_WRITE);
    }
}
