package eu.visavis.api;

import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.web.EventStream;
import eu.visavis.web.EventTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Tells programs how the runs stand that they watch. */
@ApplicationScoped
public class RunTicker extends EventTicker<RunTicker.Watcher> {
    private final PlanRuns runs;
    private final PlanQueue queue;
    private final Jsonb jsonb = JsonFormat.make();

    record Watcher(long subject, EventStream stream) implements EventTicker.Listener {
        @Override
        public boolean isGone() {
            return stream.isGone();
        }
    }

    @Inject
    RunTicker(PlanRuns runs, PlanQueue queue, ThreadFactory threads) {
        super(threads);
        this.runs = runs;
        this.queue = queue;
    }

    RunTicker() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Tells a program about a run until the run is over or the program is gone. */
    void watch(PlanRun run, SseEventSink sink, Sse sse) {
        add(new Watcher(run.id(), stream(sink, sse)));
    }

    @Override
    protected void tell(long runId, List<Watcher> watchers) {
        PlanRun run = runs.get(runId);
        String news = jsonb.toJson(RunView.of(run, queue.ahead(run), List.of()));
        watchers.forEach(watcher -> watcher.stream()
                .tell(() -> send(watcher.stream(), news, run.state().isOver())));
    }

    private static void send(EventStream stream, String news, boolean over) {
        stream.send(over ? "ended" : "progress", news);
        if (over) {
            stream.close();
        }
    }
}
