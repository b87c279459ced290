package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.MeetingConstraints;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.PlanFigures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The independent check found that a plan about to be published breaks a hard rule, although {@link ReleaseCheck} let it
 * pass: something changed between the two, or one of them has a fault. Nothing is published.
 */
public class UnsoundPlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> rules;

    UnsoundPlan(PlanRun run, PlanCheck check) {
        super("The plan of run %s breaks hard rules: %s".formatted(run.code(), check.breaches()));
        this.rules = brokenBy(check.figures());
    }

    /** The ids of the rules that are broken, at least one; each has words as {@code constraint.<id>}. */
    public List<String> rules() {
        return rules;
    }

    /** The ids of the rules that these figures count breaches of. */
    static List<String> brokenBy(PlanFigures figures) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(MeetingConstraints.PARTICIPANT_DOUBLE_BOOKED, figures.doubleBookings());
        counts.put(MeetingConstraints.PARTICIPANT_UNAVAILABLE, figures.unavailable());
        counts.put(
                MeetingConstraints.TOO_FEW_TABLES,
                figures.withoutTable() + figures.terms().unsuitableTables());
        counts.put(MeetingConstraints.TOO_MANY_MEETINGS, figures.overLimit());
        counts.put(MeetingConstraints.MANDATORY_UNPLACED, figures.mandatoryUnplaced());
        counts.put(MeetingConstraints.OUT_OF_ORDER, figures.outOfOrder());
        counts.put(MeetingConstraints.NO_REST, figures.terms().lackingRests());
        counts.put(MeetingConstraints.TOO_MANY_IN_ROW, figures.terms().inRowBeyond());
        counts.put(MeetingConstraints.TOO_FAR_TO_WALK, figures.terms().tooFar());
        counts.put(MeetingConstraints.TOO_FEW_INTERPRETERS, figures.terms().uninterpreted());
        counts.put(MeetingConstraints.CHOICE_PLACED_TWICE, figures.terms().chosenTwice());
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
