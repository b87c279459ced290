package eu.visavis.matchmaking;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Requests that wait for an answer. */
@Dependent
class MatchmakingTasks {
    @Produces
    static RecurringTask expire(RequestExpiry expiry) {
        return RecurringTask.every(
                Duration.ofMinutes(5), "expire-requests", () -> expiry.due().forEach(expiry::carryOut));
    }
}
