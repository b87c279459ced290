package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.bound.BoundEdge;
import eu.visavis.scheduling.solver.bound.UpperBound;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.search.Annealing;
import eu.visavis.scheduling.solver.search.Construction;
import eu.visavis.scheduling.solver.search.Cooling;
import eu.visavis.scheduling.solver.search.MoveMix;
import eu.visavis.scheduling.solver.search.Timetable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Our search with one of its parts switched off, to see what the part is good for. It has the phases by itself, without
 * OptaPlanner around them.
 *
 * @param name which part is missing
 * @param constructs whether a first schedule is made
 * @param usesPrices whether wishes are told apart by what they are worth to the bound, or by their weight alone
 * @param cools whether worse timetables are accepted for a while
 * @param mix which changes are tried how often
 */
record PartialPeer(String name, boolean constructs, boolean usesPrices, boolean cools, MoveMix mix) implements Peer {
    private static final int ATTEMPTS = 2_000;
    private static final double COLDEST = 1e-9;

    /** All parts, and each one missing once; what the delivered mix gives a missing change goes to the others. */
    static List<PartialPeer> all() {
        MoveMix delivered = new MoveMix(50, 25);
        return List.of(
                new PartialPeer("all parts", true, true, true, delivered),
                new PartialPeer("no construction", false, true, true, delivered),
                new PartialPeer("no prices", true, false, true, delivered),
                new PartialPeer("no heat", true, true, false, delivered),
                new PartialPeer("no insertion", true, true, true, new MoveMix(0, 50)),
                new PartialPeer("no easing of days", true, true, true, new MoveMix(67, 0)),
                new PartialPeer("no exchange", true, true, true, new MoveMix(67, 33)));
    }

    @Override
    public List<PlacedMeeting> solve(ExchangeProblem problem, Duration time, WeightTrace trace) {
        long started = System.nanoTime();
        ProblemModel model =
                new ProblemModel(problem.instance(), PlanWeights.load().with(problem.soft()));
        PlanningProblem plan = model.problem(Map.of(), SolveLimits.time(time, 1));
        long possible =
                plan.meetings().stream().mapToLong(PlannedMeeting::weight).sum();
        double[] worth = worth(plan);
        Timetable timetable = plan.count();
        SplittableRandom random = new SplittableRandom(1);
        if (constructs) {
            new Construction(timetable, worth, Integer.MAX_VALUE, random.split()).fill();
        }
        Cooling cooling = cools ? new Cooling(6, 0.15, 1) : new Cooling(COLDEST, COLDEST, 1);
        boolean gapsMatter = problem.soft().idleGap() > 0;
        Annealing annealing = new Annealing(
                timetable, worth, gapsMatter, mix, cooling, Integer.MAX_VALUE, new boolean[0], random.split());
        double progress = 0;
        while (progress < 1) {
            annealing.search(ATTEMPTS, progress);
            trace.note(possible - annealing.bestWorth().unplacedWeight());
            progress = (System.nanoTime() - started) / (double) time.toNanos();
        }
        for (PlannedMeeting meeting : plan.meetings()) {
            int position = annealing.best()[meeting.index()];
            meeting.moveTo(position < 0 ? null : plan.slotAt(position));
        }
        return model.plan(plan).placed();
    }

    private double[] worth(PlanningProblem plan) {
        UpperBound bound = plan.search().bound();
        return plan.meetings().stream()
                .mapToDouble(meeting -> usesPrices
                        ? bound.worth(new BoundEdge(
                                meeting.first().index(),
                                meeting.second().index(),
                                meeting.weight(),
                                meeting.isMandatory(),
                                meeting.isAtTable()))
                        : meeting.weight())
                .toArray();
    }
}
