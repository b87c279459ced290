package eu.visavis.agenda.web;

import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.web.EventStream;
import eu.visavis.web.EventTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** Tells open days that their meetings have changed. One short statement a second is asked for each event that somebody watches. */
@ApplicationScoped
public class DayTicker extends EventTicker<DayTicker.Watcher> {
    private final PublishedSchedule schedule;

    @Inject
    DayTicker(PublishedSchedule schedule, ThreadFactory threads) {
        super(threads);
        this.schedule = schedule;
    }

    DayTicker() { // for the CDI client proxy
        this(null, null);
    }

    /** How far the changes of somebody's meetings have come, for a page that wants to hear of later ones. */
    public long changes(long eventId, long participantId) {
        return schedule.changes(eventId, participantId);
    }

    /**
     * Tells a page once as soon as the meetings of its reader change.
     *
     * @param seen how far the changes had come that the page shows
     */
    void follow(long eventId, long participantId, long seen, SseEventSink sink, Sse sse) {
        add(new Watcher(eventId, participantId, seen, stream(sink, sse)));
    }

    @Override
    protected void tell(long eventId, List<Watcher> watchers) {
        long all = schedule.changes(eventId);
        if (watchers.stream().allMatch(watcher -> watcher.lookedAt == all)) {
            return;
        }
        Map<Long, Long> byPerson = schedule.changesByPerson(eventId);
        watchers.forEach(watcher -> watcher.look(all, byPerson));
    }

    /** An open day. */
    static final class Watcher implements EventTicker.Listener {
        private final long eventId;
        private final long participantId;
        private final long seen;
        private final EventStream stream;
        private volatile long lookedAt = -1;

        Watcher(long eventId, long participantId, long seen, EventStream stream) {
            this.eventId = eventId;
            this.participantId = participantId;
            this.seen = seen;
            this.stream = stream;
        }

        @Override
        public long subject() {
            return eventId;
        }

        @Override
        public boolean isGone() {
            return stream.isGone();
        }

        void look(long all, Map<Long, Long> byPerson) {
            lookedAt = all;
            long now = byPerson.getOrDefault(participantId, 0L);
            if (now != seen) {
                // The page reads itself anew then, and listens for what comes after that.
                stream.tell(() -> {
                    stream.send("changed", String.valueOf(now));
                    stream.close();
                });
            }
        }
    }
}
