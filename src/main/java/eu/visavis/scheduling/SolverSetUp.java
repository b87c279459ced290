package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlanSolver;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands out the solver, which knows no container. */
@Dependent
class SolverSetUp {
    @Produces
    @Singleton
    static PlanSolver solver() {
        return new PlanSolver();
    }
}
