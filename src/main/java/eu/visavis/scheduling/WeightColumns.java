package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.SoftWeights;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.OptionalInt;

/** What soft rules cost, and the meetings that everybody shall have, as they are stored with a run. */
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

    protected WeightColumns() {} // for JPA

    WeightColumns(SoftWeights weights) {
        idleGap = weights.idleGap();
        unfairShare = weights.unfairShare();
        tableChange = weights.tableChange();
        interruption = weights.interruption();
        unwantedTime = weights.unwantedTime();
        fairnessTarget = weights.fairnessTarget();
    }

    /** The weights, with the difference of interruptions that is allowed. */
    SoftWeights weights(OptionalInt mostDifference) {
        return new SoftWeights(
                idleGap, unfairShare, tableChange, interruption, unwantedTime, fairnessTarget, mostDifference);
    }
}
