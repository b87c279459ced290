package eu.visavis.api;

import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.web.EventStream;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
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

/** Reads every watched run once a second, whoever many programs watch it, and tells them how it stands. */
@ApplicationScoped
public class RunTicker {
    private static final Logger LOG = Logger.getLogger(RunTicker.class.getName());

    private final PlanRuns runs;
    private final ThreadFactory threads;
    private final Jsonb jsonb = JsonFormat.make();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService ticks;
    private ExecutorService sending;

    private record Watcher(long runId, EventStream stream) {}

    @Inject
    RunTicker(PlanRuns runs, ThreadFactory threads) {
        this.runs = runs;
        this.threads = threads;
    }

    RunTicker() { // for the CDI client proxy
        this(null, null);
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

    /** Tells a program about a run until the run is over or the program is gone. */
    void watch(PlanRun run, SseEventSink sink, Sse sse) {
        watchers.add(new Watcher(run.id(), new EventStream(sink, sse, sending)));
    }

    private void tickOrWarn() {
        try {
            watchers.removeIf(watcher -> watcher.stream().isGone());
            watchers.stream().collect(Collectors.groupingBy(Watcher::runId)).forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Programs could not be told how their runs stand", e);
        }
    }

    private void tell(long runId, List<Watcher> group) {
        PlanRun run = runs.get(runId);
        String news = jsonb.toJson(RunView.of(run, List.of()));
        group.forEach(watcher -> watcher.stream()
                .tell(() -> send(watcher.stream(), news, run.state().isOver())));
    }

    private static void send(EventStream stream, String news, boolean over) {
        stream.send(over ? "ended" : "progress", news);
        if (over) {
            stream.close();
        }
    }
}
