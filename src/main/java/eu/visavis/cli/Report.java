package eu.visavis.cli;

import eu.visavis.scheduling.solver.ChangeCheck;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.bound.UpperBound;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** What the tool prints of a schedule: one line of JSON. */
final class Report {
    private Report() {}

    static JsonObjectBuilder of(String name, PlanCheck check) {
        PlanFigures figures = check.figures();
        var breaches = Json.createArrayBuilder();
        check.breaches().forEach(breaches::add);
        return Json.createObjectBuilder()
                .add("instance", name)
                .add("feasible", figures.feasible())
                .add("violations", breaches)
                .add("weight", figures.placedWeight())
                .add("meetings", figures.placed())
                .add("gaps", figures.idleGaps())
                .add("breaks", figures.interruptions())
                .add("fairness", figures.fairnessShortfall())
                .add("tableChanges", figures.tableChanges())
                .add("minMeetings", check.leastMeetings())
                .add("withoutMeeting", check.withoutMeeting())
                .add("soft", check.softCost());
    }

    static JsonObjectBuilder add(JsonObjectBuilder report, UpperBound bound, long weight) {
        report.add("bound", rounded(bound.weight(), 4))
                .add("limitedByPeople", rounded(bound.peopleShare(), 4))
                .add("limitedByTables", rounded(1 - bound.peopleShare(), 4));
        return bound.weight() > 0 ? report.add("ofBound", rounded(weight / bound.weight(), 6)) : report;
    }

    static JsonObjectBuilder add(JsonObjectBuilder report, ChangeCheck changes) {
        var breaches = Json.createArrayBuilder();
        changes.breaches().forEach(breaches::add);
        return report.add("moved", changes.moved())
                .add("retabled", changes.retabled())
                .add("lost", changes.lost())
                .add("added", changes.added())
                .add("frozenChanged", breaches);
    }

    private static java.math.BigDecimal rounded(double value, int digits) {
        return new java.math.BigDecimal(String.format(Locale.ROOT, "%." + digits + "f", value));
    }
}
