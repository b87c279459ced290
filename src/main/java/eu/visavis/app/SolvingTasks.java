package eu.visavis.app;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Runs of programs that have been kept for long enough. */
@Dependent
class SolvingTasks {
    @Produces
    static RecurringTask forget(SolvingWork solving) {
        return RecurringTask.every(Duration.ofMinutes(10), "forget-problem-runs", solving::forgetOld);
    }
}
