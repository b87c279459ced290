package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.SoftWeights;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.OptionalInt;

/** An aim as it is stored with a run: its points too, since what a preset stands for can change between versions. */
@Embeddable
class AimColumns {
    @Enumerated(EnumType.STRING)
    private PlanPreset preset;

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

    @Column(name = "equal_wishes")
    private boolean equalWishes;

    @Column(name = "small_firm_points")
    private int smallFirm;

    protected AimColumns() {} // for JPA

    AimColumns(PlanAim aim) {
        this.preset = aim.preset();
        this.idleGap = aim.weights().idleGap();
        this.unfairShare = aim.weights().unfairShare();
        this.tableChange = aim.weights().tableChange();
        this.interruption = aim.weights().interruption();
        this.unwantedTime = aim.weights().unwantedTime();
        this.fairnessTarget = aim.weights().fairnessTarget();
        this.equalWishes = aim.equalWishes();
        this.smallFirm = aim.smallFirm();
    }

    PlanAim aim() {
        SoftWeights weights = new SoftWeights(
                idleGap, unfairShare, tableChange, interruption, unwantedTime, fairnessTarget, OptionalInt.empty());
        return new PlanAim(preset, weights, equalWishes, smallFirm);
    }
}
