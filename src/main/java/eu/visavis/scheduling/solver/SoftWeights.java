package eu.visavis.scheduling.solver;

import java.util.OptionalInt;

/**
 * What organisers can decide about a plan beyond its hard rules, in points for each unit of a rule.
 *
 * @param idleGap for each slot in which somebody waits between two meetings
 * @param unfairShare for each squared meeting that somebody lacks to the target
 * @param tableChange for each change of the table between two meetings of a session
 * @param interruption for each interruption of somebody's session, however long and for whatever reason
 * @param unwantedTime for each meeting in a slot in which somebody would rather have none
 * @param fairnessTarget meetings that each participant shall have before others get more
 * @param maxInterruptionDifference how many interruptions one participant may have more than another; empty for any
 */
public record SoftWeights(
        int idleGap,
        int unfairShare,
        int tableChange,
        int interruption,
        int unwantedTime,
        int fairnessTarget,
        OptionalInt maxInterruptionDifference) {
    public SoftWeights {
        if (Math.min(Math.min(idleGap, unfairShare), Math.min(tableChange, interruption)) < 0
                || Math.min(unwantedTime, fairnessTarget) < 0) {
            throw new IllegalArgumentException("No weight and no target can be below 0");
        }
        if (maxInterruptionDifference.orElse(0) < 0) {
            throw new IllegalArgumentException("A difference cannot be below 0");
        }
    }

    /** What the soft rules that organisers weigh cost a plan with these figures, in points, 0 or more. */
    public long cost(PlanFigures figures) {
        return (long) idleGap * figures.idleGaps()
                + unfairShare * figures.fairnessShortfall()
                + (long) tableChange * figures.tableChanges()
                + (long) interruption * figures.interruptions()
                + (long) unwantedTime * figures.terms().unwanted();
    }

    /**
     * The weights delivered with the application, from {@code scheduler-config/weights.properties}.
     *
     * @throws IllegalStateException if one is missing
     */
    public static SoftWeights standard() {
        return PlanWeights.load().soft();
    }
}
