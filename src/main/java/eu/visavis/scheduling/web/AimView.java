package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanPreset;
import eu.visavis.scheduling.SoftRule;
import java.util.Arrays;
import java.util.List;

/**
 * What a schedule is good at, in words and points.
 *
 * @param target meetings that each participant shall have
 * @param equalWishes whether every wish weighs the same
 * @param smallFirm what each side from a small firm adds to the weight of a wish
 */
public record AimView(PlanPreset preset, List<Row> rows, int target, boolean equalWishes, int smallFirm) {
    /**
     * How much a rule counts.
     *
     * @param points for each unit of the rule
     */
    public record Row(SoftRule rule, SoftRule.Emphasis emphasis, int points) {}

    static AimView of(PlanAim aim) {
        return new AimView(
                aim.preset(),
                Arrays.stream(SoftRule.values())
                        .map(rule -> new Row(rule, rule.emphasis(aim.weights()), rule.points(aim.weights())))
                        .toList(),
                aim.weights().fairnessTarget(),
                aim.equalWishes(),
                aim.smallFirm());
    }
}
