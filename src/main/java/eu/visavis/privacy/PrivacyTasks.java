package eu.visavis.privacy;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** What has been kept for as long as it may be. */
@Dependent
class PrivacyTasks {
    @Produces
    static RecurringTask erase(Retention retention) {
        return RecurringTask.daily("erase-what-is-due", retention::run);
    }
}
