package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.time.Duration;
import java.util.List;

/** What platforms do. */
final class GreedyPeer implements Peer {
    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public List<PlacedMeeting> solve(ExchangeProblem problem, Duration time, WeightTrace trace) {
        List<PlacedMeeting> placed = GreedySchedule.of(problem.instance());
        trace.note(placed.stream().mapToLong(PlacedMeeting::weight).sum());
        return placed;
    }
}
