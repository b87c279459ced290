package eu.visavis.scheduling.web;

import eu.visavis.scheduling.DraftReading;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.web.EventStream;
import eu.visavis.web.EventTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Tells open boards that somebody has changed the draft; they ask then what it was. */
@ApplicationScoped
public class DraftTicker extends EventTicker<DraftTicker.Watcher> {
    private final DraftReading drafts;

    @Inject
    DraftTicker(DraftReading drafts, ThreadFactory threads) {
        super(threads);
        this.drafts = drafts;
    }

    DraftTicker() { // for the CDI client proxy
        this(null, null);
    }

    /** Tells a board of changes until it is gone. */
    void follow(PlanRun run, SseEventSink sink, Sse sse) {
        add(new Watcher(run.id(), stream(sink, sse)));
    }

    @Override
    protected void tell(long runId, List<Watcher> watchers) {
        int number = drafts.changes(runId);
        watchers.forEach(watcher -> watcher.tell(number));
    }

    /** An open board. */
    static final class Watcher implements EventTicker.Listener {
        private final long runId;
        private final EventStream stream;
        private volatile int told = -1;

        Watcher(long runId, EventStream stream) {
            this.runId = runId;
            this.stream = stream;
        }

        @Override
        public long subject() {
            return runId;
        }

        @Override
        public boolean isGone() {
            return stream.isGone();
        }

        /** Asked for four times a second, so that others see a change well within two seconds. */
        @Override
        public boolean isWaiting() {
            return true;
        }

        void tell(int number) {
            if (number != told) {
                stream.tell(() -> {
                    stream.send("changed", String.valueOf(number));
                    told = number;
                });
            }
        }
    }
}
