package eu.visavis.api;

import eu.visavis.scheduling.KeptPlan;
import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.SoftRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A search for a schedule as it stands: only what is stored, so that nothing told can be lost.
 *
 * @param state queued, running, stopping, finished or failed
 * @param over whether nothing more comes
 * @param ahead how many searches must end before it begins; 0 once it has begun
 * @param seconds the time that it was given
 * @param preset what the schedule is to be good at: balanced, most_meetings, calm_day, fair_to_small_firms, fair_to_all or
 *     own
 * @param keep what it keeps of the published schedule, absent if it was made as if nothing were published
 * @param elapsedMillis the time that it has searched
 * @param plan the figures of the best plan, absent until there is one
 * @param failure why it failed
 * @param version the version as which its plan was published last
 */
public record RunView(
        String code,
        String state,
        boolean over,
        int ahead,
        int seconds,
        boolean includePending,
        String preset,
        Weights weights,
        Optional<Keep> keep,
        Instant createdAt,
        Optional<Instant> improvedAt,
        Optional<Instant> endedAt,
        long elapsedMillis,
        Optional<Figures> plan,
        Optional<String> failure,
        Optional<Integer> version) {

    /**
     * What breaking the soft rules costs, in points for each unit of the rule, and what wishes weigh.
     *
     * @param fairnessTarget meetings that everybody shall have before others get more
     * @param equalWishes whether every wish weighs 1
     * @param smallFirm what each side from a small firm adds to the weight of a wish
     */
    public record Weights(
            int idleGap,
            int unfairShare,
            int tableChange,
            int interruption,
            int unwantedTime,
            int fairnessTarget,
            boolean equalWishes,
            int smallFirm) {
        static Weights of(PlanAim aim) {
            return new Weights(
                    aim.points(SoftRule.IDLE_GAP),
                    aim.points(SoftRule.UNFAIR_SHARE),
                    aim.points(SoftRule.TABLE_CHANGE),
                    aim.points(SoftRule.INTERRUPTION),
                    aim.points(SoftRule.UNWANTED_TIME),
                    aim.target(),
                    aim.equalWishes(),
                    aim.smallFirm());
        }
    }

    /**
     * What a run keeps of the published schedule.
     *
     * @param mostMoved how many published meetings may get another slot, absent for any number
     * @param fixedBefore slots that begin before stay as they are published, absent if all may change
     */
    public record Keep(Optional<Integer> mostMoved, Optional<Instant> fixedBefore) {
        static Keep of(KeptPlan kept) {
            return new Keep(kept.mostMoved().stream().boxed().findFirst(), kept.fixedBefore());
        }
    }

    /**
     * How good a plan is.
     *
     * @param feasible whether every rule is kept that must be
     * @param wished pairs that are to meet
     * @param placed those of them with a slot
     * @param tooFewMeetings meetings that people lack to the least they should have
     * @param quotaMissing meetings that are missing to what the programme wants
     * @param unwanted times that somebody meets in the half of the day that does not suit
     */
    public record Figures(
            boolean feasible,
            int wished,
            int placed,
            long wishedWeight,
            long placedWeight,
            int idleGaps,
            long fairnessShortfall,
            int tableChanges,
            int interruptions,
            int tooFewMeetings,
            int quotaMissing,
            int unwanted) {
        static Figures of(PlanRun run) {
            var figures = run.figures();
            return new Figures(
                    figures.feasible(),
                    figures.wished(),
                    figures.placed(),
                    figures.wishedWeight(),
                    figures.placedWeight(),
                    figures.idleGaps(),
                    figures.fairnessShortfall(),
                    figures.tableChanges(),
                    figures.interruptions(),
                    figures.terms().tooFewMeetings(),
                    figures.terms().quotaMissing(),
                    figures.terms().unwanted());
        }
    }

    static RunView of(PlanRun run, int ahead, List<PlanVersion> versions) {
        return new RunView(
                run.code().value(),
                Words.of(run.state()),
                run.state().isOver(),
                ahead,
                run.seconds(),
                run.includesPending(),
                Words.of(run.aim().preset()),
                Weights.of(run.aim()),
                run.kept().map(Keep::of),
                run.createdAt(),
                run.improvedAt(),
                run.endedAt(),
                run.elapsed().toMillis(),
                run.hasPlan() ? Optional.of(Figures.of(run)) : Optional.empty(),
                run.failure().map(Words::of),
                versions.stream()
                        .filter(version -> version.isOf(run))
                        .map(PlanVersion::number)
                        .findFirst());
    }
}
