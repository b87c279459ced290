package eu.visavis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.OptionalInt;

/** An aim as it is stored with a run: its points too, since what a preset stands for can change between versions. */
@Embeddable
class AimColumns {
    @Enumerated(EnumType.STRING)
    private PlanPreset preset;

    @Embedded
    private WeightColumns weights;

    @Column(name = "equal_wishes")
    private boolean equalWishes;

    @Column(name = "small_firm_points")
    private int smallFirm;

    protected AimColumns() {} // for JPA

    AimColumns(PlanAim aim) {
        this.preset = aim.preset();
        this.weights = new WeightColumns(aim.weights());
        this.equalWishes = aim.equalWishes();
        this.smallFirm = aim.smallFirm();
    }

    PlanAim aim() {
        return new PlanAim(preset, weights.weights(OptionalInt.empty()), equalWishes, smallFirm);
    }
}
