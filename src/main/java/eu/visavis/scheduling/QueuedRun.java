package eu.visavis.scheduling;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Work that stands in the queue of searches. Changed only while its row is locked, and by whoever carries it out only under
 * the epoch that the attempt began with.
 */
@MappedSuperclass
public abstract class QueuedRun {
    /** How far a run is. */
    public enum State {
        /** Waits for its turn. */
        QUEUED,
        RUNNING,
        /** Somebody asked it to stop; whoever carries it out has not heard it yet. */
        STOPPING,
        FINISHED,
        FAILED;

        /** Those in which a run is still to be carried out. */
        public static final Set<State> OPEN = EnumSet.of(QUEUED, RUNNING, STOPPING);

        /** Whether nothing more comes. */
        public boolean isOver() {
            return !OPEN.contains(this);
        }
    }

    /** Why a run failed. */
    public enum Failure {
        /** An unexpected fault; the log names the run. */
        FAULT,
        /** The server went down again and again during the run. */
        TOO_MANY_ATTEMPTS
    }

    private PublicCode code;

    @Column(name = "requested_by")
    private long requestedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Failure failure;

    private boolean stopped;

    private long seed;
    private int epoch;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "elapsed_ms")
    private long elapsedMillis;

    protected QueuedRun() {} // for JPA

    protected QueuedRun(long requestedBy, long seed, Instant createdAt) {
        this.code = PublicCode.random();
        this.requestedBy = requestedBy;
        this.state = State.QUEUED;
        this.seed = seed;
        this.createdAt = createdAt;
    }

    /** The key of its row. */
    public abstract long id();

    /** Begins the first attempt or another one after a crash; returns the epoch under which it may write. */
    int begin(Instant now) {
        requireOpen("begin");
        if (state == State.QUEUED) {
            state = State.RUNNING;
        }
        if (startedAt == null) {
            startedAt = now;
        }
        epoch++;
        return epoch;
    }

    void spent(long newElapsedMillis) {
        elapsedMillis = Math.max(elapsedMillis, newElapsedMillis);
    }

    /** Asks it to end; one that waits for its turn ends at once, and one that has ended stays as it is. */
    void stop(Instant now) {
        if (state.isOver()) {
            return;
        }
        stopped = true;
        if (state == State.QUEUED) {
            finish(now);
        } else {
            state = State.STOPPING;
        }
    }

    void finish(Instant now) {
        requireOpen("finish");
        state = State.FINISHED;
        endedAt = now;
    }

    void fail(Failure reason, Instant now) {
        requireOpen("fail");
        state = State.FAILED;
        failure = reason;
        endedAt = now;
    }

    /**
     * Checks that it is not over.
     *
     * @param action what was about to be done, for the message
     * @throws IllegalStateException if it is
     */
    protected final void requireOpen(String action) {
        if (state.isOver()) {
            throw new IllegalStateException("Cannot %s run %s: it is %s".formatted(action, code, state));
        }
    }

    public PublicCode code() {
        return code;
    }

    public State state() {
        return state;
    }

    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether somebody ended it before it was done. */
    public boolean isStopped() {
        return stopped;
    }

    /** The seed of its random choices. */
    public long seed() {
        return seed;
    }

    /** The attempt that may write. */
    public int epoch() {
        return epoch;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Time spent on it so far, over all attempts. */
    public Duration elapsed() {
        return Duration.ofMillis(elapsedMillis);
    }
}
