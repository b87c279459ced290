package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.time.Duration;
import java.util.List;

/** A way to make schedules, to be compared with others on the same event in the same time. */
interface Peer {
    /** How it is called in tables and charts. */
    String name();

    /**
     * Makes a schedule.
     *
     * @param trace is told the weight of every better schedule that keeps the hard rules
     * @return the meetings, with tables; empty if no schedule that keeps the hard rules was found in time
     */
    List<PlacedMeeting> solve(ExchangeProblem problem, Duration time, WeightTrace trace);
}
