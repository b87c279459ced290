package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run as it stands: only what is stored, so that nothing shown can be lost.
 *
 * @param state key of the state's word
 * @param look class of the state's tag
 * @param ahead how many searches must end before this one begins
 * @param elapsed seconds searched, at most {@code seconds}
 * @param seconds the time that the run was given
 * @param share weight of the placed wishes as a share of all
 * @param improved seconds since the stored plan was found; -1 if there is none
 */
public record Progress(
        String state,
        String look,
        boolean over,
        boolean hasPlan,
        int ahead,
        int elapsed,
        int seconds,
        int placed,
        int wished,
        double share,
        int gaps,
        int improved,
        Chart chart) {

    static Progress of(PlanRun run, List<PlanRuns.Point> line, int ahead, Instant now) {
        long elapsedMillis = elapsedMillis(run);
        int wished = run.figures().wished();
        return new Progress(
                RunTag.key(run),
                RunTag.look(run),
                run.state().isOver(),
                run.hasPlan(),
                ahead,
                elapsedSeconds(run),
                run.seconds(),
                run.figures().placed(),
                wished,
                share(run),
                run.figures().idleGaps(),
                run.improvedAt()
                        .map(at -> (int) Math.max(0, Duration.between(at, now).toSeconds()))
                        .orElse(-1),
                Chart.of(line, run.figures().wishedWeight(), elapsedMillis, run.seconds()));
    }

    /** The whole seconds searched, at most those that were given. */
    static int elapsedSeconds(PlanRun run) {
        return (int) (elapsedMillis(run) / 1000);
    }

    private static long elapsedMillis(PlanRun run) {
        return Math.min(run.elapsed().toMillis(), run.seconds() * 1000L);
    }

    /** The weight of the placed wishes as a share of all; 1 if there is no wish. */
    static double share(PlanRun run) {
        long all = run.figures().wishedWeight();
        return all == 0 ? 1 : (double) run.figures().placedWeight() / all;
    }
}
