package eu.visavis.account;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Sign-ins that are over, and tokens that end. */
@Dependent
class AccountTasks {
    @Produces
    static RecurringTask sweep(SignInSweeping signIns) {
        return RecurringTask.every(Duration.ofHours(1), "forget-sign-ins", signIns::sweep);
    }

    @Produces
    static RecurringTask remind(TokenReminding tokens) {
        return RecurringTask.every(Duration.ofHours(1), "remind-of-tokens", tokens::remind);
    }
}
