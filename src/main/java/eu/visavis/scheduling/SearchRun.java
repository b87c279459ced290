package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.TermFigures;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** One search for a schedule, with the figures of the best plan that it has stored. */
@MappedSuperclass
public abstract class SearchRun extends QueuedRun {
    @Column(name = "improved_at")
    private Instant improvedAt;

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
        super(requestedBy, seed, createdAt);
    }

    /** Notes the figures of a better plan. */
    void improved(PlanFigures figures, Instant now) {
        requireOpen("improve");
        improvedAt = now;
        count(figures);
    }

    /** Notes what a plan counts that is changed by hand. */
    void count(PlanFigures figures) {
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

    /** When the best plan was stored, if there is one. */
    public Optional<Instant> improvedAt() {
        return Optional.ofNullable(improvedAt);
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
