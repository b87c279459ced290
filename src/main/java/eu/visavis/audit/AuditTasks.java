package eu.visavis.audit;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The seals of the audit log. */
@Dependent
class AuditTasks {
    @Produces
    static RecurringTask seal(AuditSealing sealing) {
        return RecurringTask.every(Duration.ofSeconds(10), "seal-audit", RecurringTask.whileThereIsMore(sealing::seal));
    }
}
