package eu.visavis.scheduling.web;

import eu.visavis.kernel.Language;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.text.Templates;
import eu.visavis.web.EventTicker;
import eu.visavis.web.Shell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** Tells pages how the runs stand that they follow. */
@ApplicationScoped
public class ProgressTicker extends EventTicker<Follower> {
    private final PlanRuns runs;
    private final PlanQueue queue;
    private final Clock clock;

    @Inject
    ProgressTicker(PlanRuns runs, PlanQueue queue, ThreadFactory threads, Clock clock) {
        super(threads);
        this.runs = runs;
        this.queue = queue;
        this.clock = clock;
    }

    ProgressTicker() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Tells a page about a run until the run is over or the page is gone. */
    void follow(PlanRun run, SseEventSink sink, Sse sse, Shell shell) {
        add(new Follower(run.id(), shell, stream(sink, sse)));
    }

    @Override
    protected void tell(long runId, List<Follower> followers) {
        PlanRun run = runs.get(runId);
        Progress progress = Progress.of(run, runs.line(runId), queue.ahead(run), clock.instant());
        Map<Language, Follower.News> news = new EnumMap<>(Language.class);
        followers.forEach(follower -> follower.tell(
                news.computeIfAbsent(follower.language(), language -> render(progress, follower.shell()))));
    }

    private static Follower.News render(Progress progress, Shell shell) {
        Map<String, Object> parameters = Map.of("shell", shell, "page", progress);
        return new Follower.News(
                !progress.hasPlan() && progress.ahead() == 0,
                Templates.render("scheduling/progress", parameters),
                Templates.render("scheduling/chart", Map.of("shell", shell, "chart", progress.chart())),
                spoken(progress, shell),
                progress.elapsed(),
                progress.over());
    }

    private static String spoken(Progress progress, Shell shell) {
        if (progress.ahead() > 0) {
            return shell.text("scheduling.run.ahead", progress.ahead());
        }
        return progress.hasPlan()
                ? shell.text("scheduling.run.spoken", progress.placed(), progress.wished(), progress.elapsed())
                : "";
    }
}
