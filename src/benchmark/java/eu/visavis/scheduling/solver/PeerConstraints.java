package eu.visavis.scheduling.solver;

import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/**
 * The rules that all solvers are asked to keep, as {@link MeetingConstraints} states them. Table changes are left out:
 * streams count them anew from all meetings at every change, which would leave OptaPlanner no time for anything else.
 */
public class PeerConstraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        MeetingConstraints rules = new MeetingConstraints();
        return new Constraint[] {
            rules.participantDoubleBooked(factory),
            rules.tooFewTables(factory),
            rules.participantUnavailable(factory),
            rules.tooManyMeetings(factory),
            rules.mandatoryUnplaced(factory),
            rules.outOfOrder(factory),
            rules.wishUnplaced(factory),
            rules.idleGap(factory),
            rules.unfairShare(factory)
        };
    }
}
