package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanRun;

/** The state of a run as a tag: a word and a look. */
final class RunTag {
    private RunTag() {}

    static String key(PlanRun run) {
        boolean stopped = run.isStopped() && run.state() == PlanRun.State.FINISHED;
        return stopped ? "scheduling.state.STOPPED" : "scheduling.state." + run.state();
    }

    static String look(PlanRun run) {
        return switch (run.state()) {
            case QUEUED -> "tag-wait";
            case RUNNING, STOPPING -> "tag-now";
            case FINISHED -> "tag-quiet";
            case FAILED -> "tag-bad";
        };
    }
}
