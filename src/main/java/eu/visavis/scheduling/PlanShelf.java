package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Plan;
import java.util.List;

/** Stores the plans of one attempt at a run of an event, row by row, and only the rows that have changed. */
final class PlanShelf implements SearchShelf {
    private final PlanKeeping keeping;
    private final PlanKeeping.Attempt attempt;
    private List<PlanRow> kept = List.of();

    PlanShelf(PlanKeeping keeping, PlanKeeping.Attempt attempt) {
        this.keeping = keeping;
        this.attempt = attempt;
    }

    @Override
    public SearchOrder keep(Plan plan, PlanLimit limit, long elapsedMillis) {
        List<PlanRow> rows = PlanRow.of(plan);
        SearchOrder answer =
                keeping.keep(attempt, new PlanKeeping.Found(kept, rows, plan.figures(), limit), elapsedMillis);
        kept = rows;
        return answer;
    }

    @Override
    public SearchOrder beat(long elapsedMillis) {
        return keeping.beat(attempt, elapsedMillis);
    }
}
