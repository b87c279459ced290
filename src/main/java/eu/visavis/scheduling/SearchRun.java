package eu.visavis.scheduling;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.TermFigures;
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
 * One search for a schedule, with the figures of the best plan that it has stored. Changed only while its row is locked,
 * and by a search only under the epoch that the search began with.
 */
@MappedSuperclass
public abstract class SearchRun {
    /** How far a run is. */
    public enum State {
        /** Waits for its turn. */
        QUEUED,
        RUNNING,
        /** Somebody asked it to stop; the search has not heard it yet. */
        STOPPING,
        FINISHED,
        FAILED;

        /** Those in which a run is still to be carried out. */
        static final Set<State> OPEN = EnumSet.of(QUEUED, RUNNING, STOPPING);

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

    @Column(name = "improved_at")
    private Instant improvedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "elapsed_ms")
    private long elapsedMillis;

    private int wished;
    private int placed;

    @Column(name = "wished_weight")
    private long wishedWeight;

    @Column(name = "placed_weight")
    private long placedWeight;

    @Column(name = "idle_gaps")
    private int idleGaps;

    @Column(name = "fairness")
    private long fairnessShortfall;

    @Column(name = "table_changes")
    private int tableChanges;

    @Column(name = "double_bookings")
    private int doubleBookings;

    private int unavailable;

    @Column(name = "over_limit")
    private int overLimit;

    @Column(name = "without_table")
    private int withoutTable;

    @Column(name = "mandatory_unplaced")
    private int mandatoryUnplaced;

    private int interruptions;

    @Column(name = "out_of_order")
    private int outOfOrder;

    @Column(name = "uneven_interruptions")
    private int unevenInterruptions;

    @Column(name = "too_few_meetings")
    private int tooFewMeetings;

    @Column(name = "quota_missing")
    private int quotaMissing;

    @Column(name = "unwanted_times")
    private int unwantedTimes;

    @Column(name = "bound_thousandths")
    private Long boundThousandths;

    @Column(name = "bound_by_people_permille")
    private Integer boundByPeoplePermille;

    protected SearchRun() {} // for JPA

    SearchRun(long requestedBy, long seed, Instant createdAt) {
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

    /** Notes the figures of a better plan. */
    void improved(PlanFigures figures, Instant now) {
        requireOpen("improve");
        improvedAt = now;
        wished = figures.wished();
        placed = figures.placed();
        wishedWeight = figures.wishedWeight();
        placedWeight = figures.placedWeight();
        idleGaps = figures.idleGaps();
        fairnessShortfall = figures.fairnessShortfall();
        tableChanges = figures.tableChanges();
        doubleBookings = figures.doubleBookings();
        unavailable = figures.unavailable();
        overLimit = figures.overLimit();
        withoutTable = figures.withoutTable();
        mandatoryUnplaced = figures.mandatoryUnplaced();
        interruptions = figures.interruptions();
        outOfOrder = figures.outOfOrder();
        unevenInterruptions = figures.unevenInterruptions();
        tooFewMeetings = figures.terms().tooFewMeetings();
        quotaMissing = figures.terms().quotaMissing();
        unwantedTimes = figures.terms().unwanted();
    }

    /** Notes what no plan can pass. */
    void limitedBy(PlanLimit limit) {
        requireOpen("limit");
        // Up, so that what is stored is a limit still.
        boundThousandths = (long) Math.ceil(limit.weight() * 1000 - 1e-6);
        boundByPeoplePermille = (int) Math.round(limit.peopleShare() * 1000);
    }

    void spent(long newElapsedMillis) {
        elapsedMillis = Math.max(elapsedMillis, newElapsedMillis);
    }

    /** Asks the search to end; one that waits for its turn ends at once, and one that has ended stays as it is. */
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

    private void requireOpen(String action) {
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

    /** Whether somebody ended the search before its time was over. */
    public boolean isStopped() {
        return stopped;
    }

    /** The seed of its random choices. */
    public long seed() {
        return seed;
    }

    int epoch() {
        return epoch;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the best plan was stored, if there is one. */
    public Optional<Instant> improvedAt() {
        return Optional.ofNullable(improvedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Time searched so far, over all attempts. */
    public Duration elapsed() {
        return Duration.ofMillis(elapsedMillis);
    }

    /** Whether a plan is stored. */
    public boolean hasPlan() {
        return improvedAt != null;
    }

    /** What no plan of this run could pass; empty until it is computed, and for runs of older versions. */
    public Optional<PlanLimit> limit() {
        return boundThousandths == null
                ? Optional.empty()
                : Optional.of(new PlanLimit(boundThousandths / 1000.0, boundByPeoplePermille / 1000.0));
    }

    /** The figures of the stored plan; all zero if there is none. */
    public PlanFigures figures() {
        return new PlanFigures(
                wished,
                placed,
                wishedWeight,
                placedWeight,
                idleGaps,
                fairnessShortfall,
                tableChanges,
                interruptions,
                doubleBookings,
                unavailable,
                overLimit,
                withoutTable,
                mandatoryUnplaced,
                outOfOrder,
                unevenInterruptions,
                TermFigures.missing(tooFewMeetings, quotaMissing, unwantedTimes));
    }
}
