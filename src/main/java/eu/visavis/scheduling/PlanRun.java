package eu.visavis.scheduling;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A search for a schedule of an event. */
@Entity
@Table(name = "plan_run")
public class PlanRun extends SearchRun {
    @Id
    @SequenceGenerator(name = "plan_run_seq", sequenceName = "plan_run_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_run_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private int seconds;

    @Column(name = "include_pending")
    private boolean includePending;

    @Embedded
    private AimColumns aim;

    @Embedded
    private KeptColumns kept;

    @Column(name = "trade_off")
    private PublicCode tradeOff;

    @Column(name = "by_hand")
    private boolean byHand;

    @Column(name = "base_version")
    private Integer baseVersion;

    private int changes;

    protected PlanRun() {} // for JPA

    PlanRun(long eventId, long requestedBy, PlanOrder order, long seed, Instant createdAt) {
        super(requestedBy, seed, createdAt);
        this.eventId = eventId;
        this.seconds = order.seconds();
        this.includePending = order.includePending();
        this.aim = new AimColumns(order.aim());
        this.kept = new KeptColumns(order.kept());
    }

    /** A draft to be changed by hand, for which nothing is searched. */
    static PlanRun byHand(long eventId, long personId, PlanOrder order, OptionalInt baseVersion, Instant now) {
        PlanRun draft = new PlanRun(eventId, personId, order, 0, now);
        draft.byHand = true;
        draft.baseVersion = baseVersion.isPresent() ? baseVersion.getAsInt() : null;
        draft.begin(now);
        return draft;
    }

    @Override
    public long id() {
        return id;
    }

    public long eventId() {
        return eventId;
    }

    /** Time to search, in seconds of the wall clock. */
    public int seconds() {
        return seconds;
    }

    /** Whether requests without an answer count as wishes. */
    public boolean includesPending() {
        return includePending;
    }

    /** What the schedule was to be good at. */
    public PlanAim aim() {
        return aim.aim();
    }

    /** What the run keeps of the published schedule; empty if it was made as if nothing were published. */
    public Optional<KeptPlan> kept() {
        return kept.kept();
    }

    /** The code of the runs that were asked for together with this one, to see what moving more meetings brings. */
    public Optional<PublicCode> tradeOff() {
        return Optional.ofNullable(tradeOff);
    }

    /** Whether people change it by hand; then nothing was searched. */
    public boolean isByHand() {
        return byHand;
    }

    /** The published version that a draft was made from. */
    public OptionalInt baseVersion() {
        return baseVersion == null ? OptionalInt.empty() : OptionalInt.of(baseVersion);
    }

    /** How often it was changed by hand. */
    public int changes() {
        return changes;
    }

    /** Counts a change by hand, and returns its number. */
    int change() {
        changes++;
        return changes;
    }

    void joinTradeOff(PublicCode code) {
        tradeOff = code;
    }

    /** What was asked for. */
    PlanOrder order() {
        return new PlanOrder(seconds, includePending, aim(), kept());
    }
}
