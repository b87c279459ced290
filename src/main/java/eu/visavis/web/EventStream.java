package eu.visavis.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who listens to server-sent events. A slow listener misses some news and holds nobody up. */
public final class EventStream {
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor sending;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** A listener whom the executor's threads write to. */
    public EventStream(SseEventSink sink, Sse sse, Executor sending) {
        this.sink = sink;
        this.sse = sse;
        this.sending = sending;
    }

    /** Whether nobody listens any more. */
    public boolean isGone() {
        return sink.isClosed();
    }

    /** Lets news be sent in another thread, unless the news before are still on their way. */
    public void tell(Runnable news) {
        if (busy.compareAndSet(false, true)) {
            sending.execute(() -> {
                try {
                    news.run();
                } catch (IllegalStateException e) {
                    sink.close(); // the listener went in between
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Sends one event of one line. */
    public void send(String name, String text) {
        sink.send(sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, text.replace('\n', ' '))
                .build());
    }

    public void close() {
        sink.close();
    }
}
