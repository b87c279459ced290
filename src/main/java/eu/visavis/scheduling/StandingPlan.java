package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.SoftWeights;
import java.util.List;

/**
 * What is published of an event, in terms of the solver.
 *
 * @param version number of the newest version
 * @param event as it is now
 * @param meetings that are to take place; those that nobody wishes any more are left out
 * @param weights what the rules that organisers can weigh cost
 */
public record StandingPlan(int version, Instance event, List<PlacedMeeting> meetings, SoftWeights weights) {
    public StandingPlan {
        meetings = List.copyOf(meetings);
    }
}
