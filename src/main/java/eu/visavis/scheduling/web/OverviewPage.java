package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanOutlook;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schedule of an event: what is there, what is missing, what was made and what is published.
 *
 * @param event the event's code
 * @param isOnline whether people can take part online
 * @param open the run that is not over, if there is one
 * @param requests all meeting requests of the event, in whatever state
 * @param versions all published versions, the newest first
 * @param runs the newest runs first
 * @param moments before which nothing of the published schedule changes; none if nothing is published
 */
public record OverviewPage(
        String event,
        boolean isOnline,
        PlanOutlook.Figures figures,
        long requests,
        List<Missing> missing,
        Optional<Open> open,
        Optional<Version> published,
        List<Version> versions,
        List<Row> runs,
        Form form,
        List<Choice> spans,
        List<Choice> moments) {
    /** The ways to treat what is published. */
    public List<String> ways() {
        return KeepForm.ways();
    }

    /** What has to be there before a schedule can be made, and where it comes from. */
    public record Missing(String key, String address) {}

    /**
     * A run that is not over.
     *
     * @param address of the page that follows it
     * @param ahead how many searches must end before it begins
     */
    public record Open(String address, int ahead) {}

    /**
     * A published version; people see the newest one.
     *
     * @param note what organisers wrote about it; may be empty
     */
    public record Version(int number, String run, Moment at, int meetings, int skipped, int notified, String note) {}

    /**
     * One run in the list.
     *
     * @param aim key of the word for what it is good at
     * @param span the time that was searched
     * @param share weight of the placed wishes as a share of all
     */
    public record Row(
            String code,
            Moment at,
            String aim,
            String span,
            String state,
            String tag,
            boolean hasPlan,
            int placed,
            int wished,
            double share,
            int gaps,
            String version) {}

    static List<Choice> spans(Moments moments) {
        return PlanOrder.SECONDS.stream()
                .map(seconds -> new Choice(String.valueOf(seconds), moments.span(seconds)))
                .toList();
    }

    static List<Missing> missing(PlanOutlook.Figures figures, String event) {
        String base = "/events/" + event;
        List<Missing> missing = new ArrayList<>();
        if (figures.slots() == 0) {
            missing.add(new Missing("scheduling.missing.slots", base + "/settings#sessions"));
        }
        if (figures.needsTables()) {
            missing.add(new Missing("scheduling.missing.tables", base + "/settings#tables"));
        }
        if (figures.people() < 2) {
            missing.add(new Missing("scheduling.missing.people", base + "/registrations"));
        } else if (figures.wishes() + figures.pending() == 0) {
            missing.add(new Missing("scheduling.missing.wishes", base + "/requests"));
        }
        return missing;
    }

    static List<Version> versions(List<PlanVersion> versions, List<PlanRun> runs, Moments moments) {
        return versions.stream()
                .map(version -> new Version(
                        version.number(),
                        runs.stream()
                                .filter(version::isOf)
                                .map(run -> run.code().value())
                                .findFirst()
                                .orElse(""),
                        moments.moment(version.publishedAt()),
                        version.meetings(),
                        version.skipped(),
                        version.notified(),
                        version.note()))
                .toList();
    }

    static List<Row> rows(List<PlanRun> runs, List<PlanVersion> versions, Moments moments) {
        Map<Long, Integer> numbers = new HashMap<>();
        versions.forEach(version -> version.runId().ifPresent(run -> numbers.putIfAbsent(run, version.number())));
        return runs.stream()
                .map(run -> new Row(
                        run.code().value(),
                        moments.moment(run.createdAt()),
                        "scheduling.aim." + run.aim().preset(),
                        moments.span(Progress.elapsedSeconds(run)),
                        RunTag.key(run),
                        RunTag.look(run),
                        run.hasPlan(),
                        run.figures().placed(),
                        run.figures().wished(),
                        Progress.share(run),
                        run.figures().idleGaps(),
                        numbers.containsKey(run.id()) ? String.valueOf(numbers.get(run.id())) : ""))
                .toList();
    }
}
