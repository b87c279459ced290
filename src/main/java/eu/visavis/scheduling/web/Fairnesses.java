package eu.visavis.scheduling.web;

import eu.visavis.event.Events;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.fairness.Evenness;
import eu.visavis.scheduling.fairness.Fairness;
import eu.visavis.scheduling.fairness.FairnessReading;
import eu.visavis.scheduling.fairness.Outliers;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts into words how plans share their meetings out. */
@RequestScoped
class Fairnesses {
    private static final int OTHERS_SHOWN = 50;

    private final FairnessReading reading;
    private final PlanRuns runs;
    private final Events events;
    private final Caller caller;

    @Inject
    Fairnesses(FairnessReading reading, PlanRuns runs, Events events, Caller caller) {
        this.reading = reading;
        this.runs = runs;
        this.events = events;
        this.caller = caller;
    }

    Fairnesses() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * The page of a run that is over.
     *
     * @param with the code of the run to compare with; any other text compares with none
     * @param page of the people who gain or lose
     */
    FairnessPage page(PlanRun run, String event, String with, int page) {
        Moments moments = Moments.of(events.get(run.eventId()), caller.language());
        Messages messages = Messages.in(caller.language());
        Formats formats = Formats.in(caller.language());
        Map<Long, Registration> people = reading.people(run.eventId());
        FairnessReading.Read read = reading.read(run, people);
        Fairness fairness = read.fairness();
        List<PlanRun> others = others(run);
        return new FairnessPage(
                event,
                run.code().value(),
                moments.moment(run.createdAt()),
                "scheduling.aim." + run.aim().preset(),
                fairness.shares().size(),
                figures(fairness, formats),
                BarChart.of(fairness.levels()),
                measures(fairness, formats),
                new GroupTables(people, messages).of(fairness.shares()),
                new OutlierRows(people, read.unplaced(), formats).of(Outliers.of(fairness)),
                others.stream()
                        .map(other -> new Choice(other.code().value(), label(other, moments, messages)))
                        .toList(),
                compared(others, with)
                        .map(other -> new Comparisons(people, moments)
                                .of(
                                        Comparisons.Plan.of(run, fairness),
                                        Comparisons.Plan.of(
                                                other,
                                                reading.read(other, people).fairness()),
                                        page)));
    }

    private List<PlanRun> others(PlanRun run) {
        return runs.newest(run.eventId(), OTHERS_SHOWN).stream()
                .filter(other -> other.id() != run.id() && other.state().isOver() && other.hasPlan())
                .toList();
    }

    private static Optional<PlanRun> compared(List<PlanRun> others, String with) {
        return others.stream()
                .filter(other -> other.code().value().equals(with))
                .findFirst();
    }

    private static String label(PlanRun run, Moments moments, Messages messages) {
        return messages.text(
                "scheduling.fairness.choice",
                moments.moment(run.createdAt()).text(),
                messages.text("scheduling.aim." + run.aim().preset()),
                run.figures().placed());
    }

    private static List<FairnessPage.Figure> figures(Fairness fairness, Formats formats) {
        return List.of(
                new FairnessPage.Figure(
                        "scheduling.fairness.possible",
                        formats.number(fairness.possible().size())),
                new FairnessPage.Figure("scheduling.fairness.perPerson", formats.decimal(fairness.meanMeetings(), 1)),
                new FairnessPage.Figure("scheduling.fairness.without", formats.number(fairness.without())),
                new FairnessPage.Figure("scheduling.fairness.fewest", formats.number(fairness.fewest())));
    }

    private static List<FairnessPage.Measure> measures(Fairness fairness, Formats formats) {
        double meetings = fairness.giniOfMeetings();
        double met = fairness.giniOfMet();
        return List.of(
                new FairnessPage.Measure(
                        "scheduling.fairness.gini.meetings",
                        formats.decimal(meetings, 2),
                        "scheduling.fairness.meetings." + Evenness.of(meetings)),
                new FairnessPage.Measure(
                        "scheduling.fairness.gini.met",
                        formats.decimal(met, 2),
                        "scheduling.fairness.met." + Evenness.of(met)));
    }
}
