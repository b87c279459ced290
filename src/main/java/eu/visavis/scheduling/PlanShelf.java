package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores the plans of one attempt at a run of an event, row by row, and only the rows that have changed. */
final class PlanShelf implements SearchShelf {
    private final PlanKeeping keeping;
    private final PlanKeeping.Attempt attempt;
    private final Map<Long, Set<Long>> joining;
    private List<PlanRow> kept = List.of();

    /** The shelf of an attempt at planning these wishes. */
    PlanShelf(PlanKeeping keeping, PlanKeeping.Attempt attempt, List<InstanceWish> wishes) {
        this.keeping = keeping;
        this.attempt = attempt;
        this.joining = wishes.stream()
                .collect(Collectors.toMap(InstanceWish::id, wish -> wish.terms().otherIds()));
    }

    @Override
    public SearchOrder keep(Plan plan, PlanLimit limit, long elapsedMillis) {
        List<PlanRow> rows = PlanRow.of(plan, joining);
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
