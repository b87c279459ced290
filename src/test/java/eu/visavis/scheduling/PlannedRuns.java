package eu.visavis.scheduling;

import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.scheduling.PlanKeeping.Attempt;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.TermFigures;
import eu.visavis.testing.Database;
import eu.visavis.testing.SampleEvent;
import java.util.List;

/** Runs of an event that ended with the plan a test wants, and their publication. */
final class PlannedRuns {
    private static final PlanFigures FIGURES =
            new PlanFigures(2, 2, 6, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, TermFigures.NONE);

    private final Database database;
    private final SampleEvent event;

    PlannedRuns(Database database, SampleEvent event) {
        this.database = database;
        this.event = event;
    }

    /** Lets one ask the other, who accepts. */
    void accepted(long asking, long invited) {
        database.run(beans -> beans.get(MeetingRequests.class)
                .add(event.id(), asking, invited, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.ACCEPTED));
    }

    PlanRun requested() {
        return database.call(
                beans -> beans.get(PlanRuns.class).request(event.id(), event.organiserId(), new PlanOrder(10, false)));
    }

    Attempt begin(PlanRun run) {
        return database.call(
                beans -> beans.get(PlanKeeping.class).begin(run.id()).orElseThrow());
    }

    SearchOrder keep(Attempt attempt, List<PlanRow> before, List<PlanRow> rows, long elapsedMillis) {
        return database.call(beans -> beans.get(PlanKeeping.class)
                .keep(attempt, new PlanKeeping.Found(before, rows, FIGURES, new PlanLimit(6, 1)), elapsedMillis));
    }

    /** A run that is over, with a plan of these rows. */
    PlanRun planned(PlanRow... rows) {
        PlanRun run = requested();
        Attempt attempt = begin(run);
        keep(attempt, List.of(), List.of(rows), 1000);
        database.run(beans -> beans.get(PlanKeeping.class).finish(attempt, 2000));
        return run;
    }

    PlanRelease.Outcome publish(PlanRun run, int number) {
        return database.call(beans -> beans.get(PlanRelease.class).publish(run, number, event.organiserId()));
    }
}
