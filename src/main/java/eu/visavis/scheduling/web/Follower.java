package eu.visavis.scheduling.web;

import eu.visavis.kernel.Language;
import eu.visavis.web.EventStream;
import eu.visavis.web.EventTicker;
import eu.visavis.web.Shell;

/** An open page that follows a run. */
final class Follower implements EventTicker.Listener {
    /** Screen readers are told at most that often. */
    private static final int SECONDS_BETWEEN_WORDS = 10;

    private final long runId;
    private final Shell shell;
    private final EventStream stream;
    private int spokenAt = -SECONDS_BETWEEN_WORDS;
    private volatile boolean waiting = true;

    /**
     * How a run stands, in one language.
     *
     * @param waiting whether there is no schedule to show yet, though the run is being carried out
     * @param spoken what screen readers are told; "" as long as there is nothing to tell
     */
    record News(boolean waiting, String progress, String chart, String spoken, int elapsed, boolean over) {}

    Follower(long runId, Shell shell, EventStream stream) {
        this.runId = runId;
        this.shell = shell;
        this.stream = stream;
    }

    @Override
    public long subject() {
        return runId;
    }

    Shell shell() {
        return shell;
    }

    Language language() {
        return shell.language();
    }

    @Override
    public boolean isGone() {
        return stream.isGone();
    }

    @Override
    public boolean isWaiting() {
        return waiting;
    }

    void tell(News news) {
        waiting = news.waiting();
        stream.tell(() -> send(news));
    }

    private void send(News news) {
        stream.send("progress", news.progress());
        stream.send("line", news.chart());
        boolean due = news.over() || news.elapsed() - spokenAt >= SECONDS_BETWEEN_WORDS;
        if (due && !news.spoken().isEmpty()) {
            spokenAt = news.elapsed();
            stream.send("spoken", news.spoken());
        }
        if (news.over()) {
            stream.send("ended", "ended");
            stream.close();
        }
    }
}
