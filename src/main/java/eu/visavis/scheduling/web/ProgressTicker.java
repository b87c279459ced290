package eu.visavis.scheduling.web;

import eu.visavis.kernel.Language;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.text.Templates;
import eu.visavis.web.EventStream;
import eu.visavis.web.Shell;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Reads every followed run once a second, whoever many follow it, and tells them how it stands. */
@ApplicationScoped
public class ProgressTicker {
    private static final Logger LOG = Logger.getLogger(ProgressTicker.class.getName());

    private final PlanRuns runs;
    private final ThreadFactory threads;
    private final Clock clock;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService ticks;
    private ExecutorService sending;

    @Inject
    ProgressTicker(PlanRuns runs, ThreadFactory threads, Clock clock) {
        this.runs = runs;
        this.threads = threads;
        this.clock = clock;
    }

    ProgressTicker() { // for the CDI client proxy
        this(null, null, null);
    }

    @PostConstruct
    void start() {
        sending = Executors.newCachedThreadPool(threads);
        ticks = Executors.newSingleThreadScheduledExecutor(threads);
        ticks.scheduleWithFixedDelay(this::tickOrWarn, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ticks.shutdownNow();
        sending.shutdownNow();
    }

    /** Tells a page about a run until the run is over or the page is gone. */
    void follow(PlanRun run, SseEventSink sink, Sse sse, Shell shell) {
        followers.add(new Follower(run.id(), shell, new EventStream(sink, sse, sending)));
    }

    private void tickOrWarn() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Pages could not be told how their runs stand", e);
        }
    }

    private void tick() {
        followers.removeIf(Follower::isGone);
        Map<Long, List<Follower>> byRun = followers.stream().collect(Collectors.groupingBy(Follower::runId));
        byRun.forEach((runId, group) -> {
            Progress progress = Progress.of(runs.get(runId), runs.line(runId), clock.instant());
            Map<Language, Follower.News> news = new EnumMap<>(Language.class);
            group.forEach(follower -> follower.tell(
                    news.computeIfAbsent(follower.language(), language -> render(progress, follower.shell()))));
        });
    }

    private static Follower.News render(Progress progress, Shell shell) {
        Map<String, Object> parameters = Map.of("shell", shell, "page", progress);
        return new Follower.News(
                Templates.render("scheduling/progress", parameters),
                Templates.render("scheduling/chart", Map.of("shell", shell, "chart", progress.chart())),
                progress.hasPlan()
                        ? shell.text("scheduling.run.spoken", progress.placed(), progress.wished(), progress.elapsed())
                        : "",
                progress.elapsed(),
                progress.over());
    }
}
