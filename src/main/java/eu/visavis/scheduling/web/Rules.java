package eu.visavis.scheduling.web;

import eu.visavis.kernel.Language;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.solver.MeetingConstraints;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.web.ResultPage.Rule;
import eu.visavis.text.Formats;
import java.util.ArrayList;
import java.util.List;

/** The figures of a plan, rule by rule. */
final class Rules {
    private final Formats formats;
    /** Rules that no plan breaks, since it is made so; whether an event needs them is up to what organisers state. */
    static final List<String> ALWAYS_KEPT = List.of(
            MeetingConstraints.OUT_OF_ORDER,
            MeetingConstraints.NO_REST,
            MeetingConstraints.TOO_MANY_IN_ROW,
            MeetingConstraints.TOO_FAR_TO_WALK,
            MeetingConstraints.TOO_FEW_INTERPRETERS,
            MeetingConstraints.CHOICE_PLACED_TWICE);

    private final List<Rule> rules = new ArrayList<>();

    private Rules(Formats formats) {
        this.formats = formats;
    }

    static List<Rule> of(PlanRun run, Language language) {
        PlanFigures figures = run.figures();
        Rules rules = new Rules(Formats.in(language));
        rules.count(MeetingConstraints.PARTICIPANT_DOUBLE_BOOKED, figures.doubleBookings());
        rules.count(MeetingConstraints.PARTICIPANT_UNAVAILABLE, figures.unavailable());
        rules.count(MeetingConstraints.TOO_FEW_TABLES, figures.withoutTable());
        rules.ifBroken(MeetingConstraints.TOO_MANY_MEETINGS, figures.overLimit());
        rules.ifBroken(MeetingConstraints.MANDATORY_UNPLACED, figures.mandatoryUnplaced());
        rules.share(figures, Progress.share(run));
        rules.ifBroken(MeetingConstraints.TOO_FEW_MEETINGS, figures.terms().tooFewMeetings());
        rules.ifBroken(MeetingConstraints.QUOTA_MISSED, figures.terms().quotaMissing());
        rules.count(MeetingConstraints.IDLE_GAP, figures.idleGaps());
        rules.count(MeetingConstraints.UNFAIR_SHARE, figures.fairnessShortfall());
        rules.count(MeetingConstraints.TABLE_CHANGE, figures.tableChanges());
        if (run.aim().weights().interruption() > 0) {
            rules.count(MeetingConstraints.INTERRUPTION, figures.interruptions());
        }
        rules.ifBroken(MeetingConstraints.UNWANTED_TIME, figures.terms().unwanted());
        return rules.rules;
    }

    private void share(PlanFigures figures, double share) {
        rules.add(new Rule(
                "constraint." + MeetingConstraints.WISH_UNPLACED,
                formats.percent(share),
                "scheduling.rule." + MeetingConstraints.WISH_UNPLACED,
                figures.wished() - figures.placed()));
    }

    private void count(String id, long count) {
        rules.add(new Rule("constraint." + id, formats.number(count), "scheduling.rule." + id, count));
    }

    private void ifBroken(String id, long count) {
        if (count > 0) {
            count(id, count);
        }
    }
}
