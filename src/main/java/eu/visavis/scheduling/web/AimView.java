package eu.visavis.scheduling.web;

import eu.visavis.scheduling.KeptPlan;
import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanPreset;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.SoftRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a schedule is good at, in words and points.
 *
 * @param target meetings that each participant shall have
 * @param equalWishes whether every wish weighs the same
 * @param smallFirm what each side from a small firm adds to the weight of a wish
 * @param kept what it keeps of the published schedule; empty if it is made as if nothing were published
 */
public record AimView(
        PlanPreset preset, List<Row> rows, int target, boolean equalWishes, int smallFirm, Optional<Kept> kept) {
    /**
     * What is kept of the published schedule.
     *
     * @param mostMoved how many of its meetings may move; empty for any number
     * @param fixedBefore before when nothing changes; "" for never
     */
    public record Kept(OptionalInt mostMoved, String fixedBefore) {
        static Kept of(KeptPlan kept, Moments moments) {
            return new Kept(
                    kept.mostMoved(), kept.fixedBefore().map(moments::words).orElse(""));
        }
    }

    /**
     * How much a rule counts.
     *
     * @param points for each unit of the rule
     */
    public record Row(SoftRule rule, SoftRule.Emphasis emphasis, int points) {}

    static AimView of(PlanRun run, Moments moments) {
        PlanAim aim = run.aim();
        return new AimView(
                aim.preset(),
                Arrays.stream(SoftRule.values())
                        .map(rule -> new Row(rule, rule.emphasis(aim.weights()), rule.points(aim.weights())))
                        .toList(),
                aim.weights().fairnessTarget(),
                aim.equalWishes(),
                aim.smallFirm(),
                run.kept().map(kept -> Kept.of(kept, moments)));
    }
}
