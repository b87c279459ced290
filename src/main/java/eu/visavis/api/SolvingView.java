package eu.visavis.api;

import eu.visavis.scheduling.PlanLimit;
import eu.visavis.scheduling.ProblemCheck;
import eu.visavis.scheduling.ProblemRun;
import eu.visavis.scheduling.SearchRun;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.SoftWeights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The search for a schedule of an instance that a program sent, as it stands: only what is stored, so that nothing told
 * can be lost.
 *
 * @param state waiting, running, stopping, finished, stopped or failed
 * @param over whether nothing more comes
 * @param ahead how many searches must end before it begins; 0 once it has begun
 * @param seconds the longest that it may last
 * @param steps how many changes it tries at most
 * @param seed of random choices
 * @param maxMoves how many meetings of the known schedule may get another slot
 * @param freeze in so many of the first slots nothing of the known schedule changes
 * @param keptUntil when it is forgotten
 * @param elapsedMillis the time that it has searched
 * @param plan what the check counts in the best schedule, absent until there is one
 * @param bound what no schedule can pass, absent until there is a schedule
 * @param changes what has changed of the known schedule, if one was sent
 * @param failure why it failed
 */
public record SolvingView(
        String code,
        String state,
        boolean over,
        int ahead,
        int seconds,
        Optional<Long> steps,
        long seed,
        Optional<Integer> maxMoves,
        int freeze,
        Weights weights,
        Instant createdAt,
        Optional<Instant> improvedAt,
        Optional<Instant> endedAt,
        Optional<Instant> keptUntil,
        long elapsedMillis,
        Optional<Plan> plan,
        Optional<Bound> bound,
        Optional<Changes> changes,
        Optional<String> failure) {

    /** What breaking the soft rules costs, in points for each unit, as the instance says. */
    public record Weights(
            int gap,
            int fairness,
            int tableChange,
            int interruption,
            int unwanted,
            int fairnessTarget,
            Optional<Integer> maxBreakDifference) {
        static Weights of(SoftWeights weights) {
            return new Weights(
                    weights.idleGap(),
                    weights.unfairShare(),
                    weights.tableChange(),
                    weights.interruption(),
                    weights.unwantedTime(),
                    weights.fairnessTarget(),
                    given(weights.maxInterruptionDifference()));
        }
    }

    /**
     * What the check counts.
     *
     * @param feasible whether every rule is kept that must be
     * @param violations the first rules that are not, in English
     * @param leastMeetings the fewest meetings of anybody who could have one
     * @param withoutMeeting how many people who could have a meeting have none
     * @param softCost what the soft rules cost together
     */
    public record Plan(
            boolean feasible,
            List<String> violations,
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
            int unwanted,
            int leastMeetings,
            int withoutMeeting,
            long softCost) {
        static Plan of(PlanFigures figures, ProblemCheck check) {
            return new Plan(
                    check.feasible(),
                    check.violations(),
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
                    figures.terms().unwanted(),
                    check.leastMeetings(),
                    check.withoutMeeting(),
                    check.softCost());
        }
    }

    /**
     * What no schedule can pass.
     *
     * @param weight the greatest weight that could be placed
     * @param reached how much of it the schedule places, 0 to 1
     * @param proven whether it is certain that no schedule places more
     * @param limitedByPeople how much of what limits it lies with people and their time, 0 to 1; the rest with tables
     */
    public record Bound(double weight, double reached, boolean proven, double limitedByPeople) {
        static Bound of(PlanLimit limit, long placedWeight) {
            return new Bound(
                    limit.weight(), limit.shareOf(placedWeight), limit.isReachedBy(placedWeight), limit.peopleShare());
        }
    }

    /** What has changed of the schedule that people know. */
    public record Changes(int moved, int retabled, int lost, int added, List<String> frozenChanged) {
        static Changes of(ProblemCheck.Changes changes) {
            return new Changes(
                    changes.moved(), changes.retabled(), changes.lost(), changes.added(), changes.frozenChanged());
        }
    }

    static SolvingView of(ProblemRun run, int ahead) {
        PlanFigures figures = run.figures();
        return new SolvingView(
                run.code().value(),
                word(run),
                run.state().isOver(),
                ahead,
                run.order().seconds(),
                given(run.order().steps()),
                run.seed(),
                given(run.order().mostMoved()),
                run.order().frozenSlots(),
                Weights.of(run.weights()),
                run.createdAt(),
                run.improvedAt(),
                run.endedAt(),
                run.keptUntil(),
                run.elapsed().toMillis(),
                run.check().map(check -> Plan.of(figures, check)),
                run.limit().map(limit -> Bound.of(limit, figures.placedWeight())),
                run.check().flatMap(ProblemCheck::changes).map(Changes::of),
                run.failure().map(Words::of));
    }

    private static String word(ProblemRun run) {
        if (run.state() == SearchRun.State.QUEUED) {
            return "waiting";
        }
        boolean stopped = run.state() == SearchRun.State.FINISHED && run.isStopped();
        return stopped ? "stopped" : Words.of(run.state());
    }

    private static Optional<Integer> given(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static Optional<Long> given(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
