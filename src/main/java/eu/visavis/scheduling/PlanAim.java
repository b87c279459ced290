package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.SoftWeights;
import java.util.Map;

/**
 * What a schedule is to be good at.
 *
 * @param preset what the organiser chose
 * @param weights what breaking the soft rules costs, and the number of meetings that everybody shall have
 * @param equalWishes whether every wish weighs 1, however much it is wished
 * @param smallFirm what each side from a small firm adds to the weight of a wish, 0 or more
 */
public record PlanAim(PlanPreset preset, SoftWeights weights, boolean equalWishes, int smallFirm) {
    /** The most meetings that an organiser can aim at for each participant; the fewest are 1. */
    public static final int MOST_TARGET = 20;

    public PlanAim {
        if (smallFirm < 0) {
            throw new IllegalArgumentException("A small firm cannot take %d from a wish".formatted(smallFirm));
        }
    }

    /** The standard: what {@code scheduler-config/weights.properties} says. */
    public static PlanAim balanced() {
        return of(PlanPreset.BALANCED);
    }

    /** What a preset stands for; for {@link PlanPreset#OWN} what the standard is, under that name. */
    public static PlanAim of(PlanPreset preset) {
        return PresetFile.DELIVERED.aim(preset);
    }

    /**
     * What an organiser has set rule by rule.
     *
     * @param points for each unit of each rule, 0 or more; a rule without any is as in the standard
     * @param target meetings that everybody shall have
     */
    public static PlanAim own(Map<SoftRule, Integer> points, int target) {
        SoftWeights standard = SoftWeights.standard();
        SoftWeights weights = SoftRule.weights(rule -> points.getOrDefault(rule, rule.points(standard)), target);
        return new PlanAim(PlanPreset.OWN, weights, false, 0);
    }

    /** What a unit of a rule costs. */
    public int points(SoftRule rule) {
        return rule.points(weights);
    }

    /** Meetings that everybody shall have before others get more. */
    public int target() {
        return weights.fairnessTarget();
    }

    /**
     * What a wish weighs.
     *
     * @param wished its weight by what the two asked
     * @param smallFirms how many of the two come from small firms, 0 to 2
     */
    int weigh(int wished, int smallFirms) {
        return (equalWishes ? 1 : wished) + smallFirm * smallFirms;
    }
}
