package eu.visavis.scheduling;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.scheduling.solver.SoftWeights;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A search for a schedule of a problem that a program sent; nobody but the person behind the program learns of it. */
@Entity
@Table(name = "problem_run")
public class ProblemRun extends SearchRun {
    /** How long a run is kept after it has ended. */
    public static final Duration KEPT = Duration.ofDays(7);

    @Id
    @SequenceGenerator(name = "problem_run_seq", sequenceName = "problem_run_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "problem_run_seq")
    private Long id;

    private int seconds;
    private Long steps;

    @Column(name = "most_moved")
    private Integer mostMoved;

    @Column(name = "frozen_slots")
    private int frozenSlots;

    @Embedded
    private WeightColumns weights;

    @Column(name = "most_interruption_difference")
    private Integer mostDifference;

    @Embedded
    private CheckColumns check;

    protected ProblemRun() {} // for JPA

    ProblemRun(long requestedBy, ProblemOrder order, SoftWeights weights, Instant createdAt) {
        super(requestedBy, order.seed(), createdAt);
        this.seconds = order.seconds();
        this.steps = MissingNumber.orNull(order.steps());
        this.mostMoved = MissingNumber.orNull(order.mostMoved());
        this.frozenSlots = order.frozenSlots();
        this.weights = new WeightColumns(weights);
        this.mostDifference = MissingNumber.orNull(weights.maxInterruptionDifference());
        this.check = new CheckColumns();
    }

    /** Notes what the check found in the plan that is stored. */
    void checked(ProblemCheck found) {
        check = new CheckColumns(found);
    }

    @Override
    public long id() {
        return id;
    }

    /** What was asked for. */
    public ProblemOrder order() {
        return new ProblemOrder(seconds, MissingNumber.of(steps), seed(), MissingNumber.of(mostMoved), frozenSlots);
    }

    /** What the soft rules cost, as the problem says. */
    public SoftWeights weights() {
        return weights.weights(MissingNumber.of(mostDifference));
    }

    /** What the check found in the best plan; empty until there is one. */
    public Optional<ProblemCheck> check() {
        return hasPlan() ? Optional.of(check.check()) : Optional.empty();
    }

    /** When the run is forgotten; empty until it has ended. */
    public Optional<Instant> keptUntil() {
        return endedAt().map(ended -> ended.plus(KEPT));
    }
}
