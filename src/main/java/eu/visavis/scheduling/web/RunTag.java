package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.QueuedRun;

/** The state of a run as a tag: a word and a look. */
final class RunTag {
    private RunTag() {}

    static String key(QueuedRun run) {
        if (run instanceof PlanRun plan && plan.isByHand()) {
            return "scheduling.draft.byHand";
        }
        boolean stopped = run.isStopped() && run.state() == QueuedRun.State.FINISHED;
        return stopped ? "scheduling.state.STOPPED" : "scheduling.state." + run.state();
    }

    static String look(QueuedRun run) {
        return switch (run.state()) {
            case QUEUED -> "tag-wait";
            case RUNNING, STOPPING -> "tag-now";
            case FINISHED -> "tag-quiet";
            case FAILED -> "tag-bad";
        };
    }
}
