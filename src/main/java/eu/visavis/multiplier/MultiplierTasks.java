package eu.visavis.multiplier;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The suggestions of multipliers, and members who did not agree. */
@Dependent
class MultiplierTasks {
    @Produces
    static RecurringTask suggest(Suggestions suggestions) {
        return RecurringTask.every(
                Duration.ofSeconds(10), "send-suggestions", RecurringTask.whileThereIsMore(suggestions::sendNext));
    }

    @Produces
    static RecurringTask sweep(Members members) {
        return RecurringTask.every(Duration.ofHours(1), "forget-silent-members", members::sweep);
    }
}
