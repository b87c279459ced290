package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.SolutionFormat;
import java.util.Optional;

/** Stores the plans of one attempt at a run that a program asked for, as files, and has each of them checked. */
final class ProblemShelf implements SearchShelf {
    private final ProblemKeeping keeping;
    private final ProblemKeeping.Attempt attempt;
    private final ExchangeProblem problem;
    private final Optional<Published> known;

    ProblemShelf(
            ProblemKeeping keeping,
            ProblemKeeping.Attempt attempt,
            ExchangeProblem problem,
            Optional<Published> known) {
        this.keeping = keeping;
        this.attempt = attempt;
        this.problem = problem;
        this.known = known;
    }

    @Override
    public SearchOrder keep(Plan plan, PlanLimit limit, long elapsedMillis) {
        byte[] solution = Packed.by(out -> SolutionFormat.write(problem.name(), plan.placed(), out));
        ProblemCheck check = ProblemCheck.of(problem, known, plan);
        return keeping.keep(attempt, new ProblemKeeping.Found(solution, plan.figures(), check, limit), elapsedMillis);
    }

    @Override
    public SearchOrder beat(long elapsedMillis) {
        return keeping.beat(attempt, elapsedMillis);
    }
}
