package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.SoftWeights;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.OptionalInt;

/** What soft rules cost, as it is stored with a run. */
@Embeddable
class WeightColumns {
    @Column(name = "idle_gap_points")
    private int idleGap;

    @Column(name = "unfair_share_points")
    private int unfairShare;

    @Column(name = "table_change_points")
    private int tableChange;

    @Column(name = "interruption_points")
    private int interruption;

    @Column(name = "unwanted_time_points")
    private int unwantedTime;

    @Column(name = "fairness_target")
    private int fairnessTarget;

    @Column(name = "most_interruption_difference")
    private Integer mostDifference;

    protected WeightColumns() {} // for JPA

    WeightColumns(SoftWeights weights) {
        idleGap = weights.idleGap();
        unfairShare = weights.unfairShare();
        tableChange = weights.tableChange();
        interruption = weights.interruption();
        unwantedTime = weights.unwantedTime();
        fairnessTarget = weights.fairnessTarget();
        OptionalInt difference = weights.maxInterruptionDifference();
        mostDifference = difference.isPresent() ? difference.getAsInt() : null;
    }

    SoftWeights weights() {
        return new SoftWeights(
                idleGap,
                unfairShare,
                tableChange,
                interruption,
                unwantedTime,
                fairnessTarget,
                mostDifference == null ? OptionalInt.empty() : OptionalInt.of(mostDifference));
    }
}
