package eu.visavis.scheduling.web;

import eu.visavis.kernel.Language;
import eu.visavis.web.Shell;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** An open page that follows a run. A slow one misses some news and holds nobody up. */
final class Follower {
    /** Screen readers are told at most that often. */
    private static final int SECONDS_BETWEEN_WORDS = 10;

    private final long runId;
    private final Shell shell;
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor sending;
    private final AtomicBoolean busy = new AtomicBoolean();
    private int spokenAt = -SECONDS_BETWEEN_WORDS;

    /**
     * How a run stands, in one language.
     *
     * @param spoken what screen readers are told; "" as long as there is nothing to tell
     */
    record News(String progress, String chart, String spoken, int elapsed, boolean over) {}

    Follower(long runId, Shell shell, SseEventSink sink, Sse sse, Executor sending) {
        this.runId = runId;
        this.shell = shell;
        this.sink = sink;
        this.sse = sse;
        this.sending = sending;
    }

    long runId() {
        return runId;
    }

    Shell shell() {
        return shell;
    }

    Language language() {
        return shell.language();
    }

    boolean isGone() {
        return sink.isClosed();
    }

    void tell(News news) {
        if (busy.compareAndSet(false, true)) {
            sending.execute(() -> {
                try {
                    send(news);
                } catch (IllegalStateException e) {
                    sink.close(); // the page went in between
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void send(News news) {
        send("progress", news.progress());
        send("line", news.chart());
        boolean due = news.over() || news.elapsed() - spokenAt >= SECONDS_BETWEEN_WORDS;
        if (due && !news.spoken().isEmpty()) {
            spokenAt = news.elapsed();
            send("spoken", news.spoken());
        }
        if (news.over()) {
            send("ended", "ended");
            sink.close();
        }
    }

    private void send(String name, String text) {
        sink.send(sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, text.replace('\n', ' '))
                .build());
    }
}
