package eu.visavis.registration;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** People who are asked shortly before an event whether they come. */
@Dependent
class RegistrationTasks {
    @Produces
    static RecurringTask reconfirm(Reconfirming reconfirming) {
        return RecurringTask.every(
                Duration.ofMinutes(5),
                "ask-to-reconfirm",
                () -> reconfirming
                        .soon()
                        .forEach(event -> RecurringTask.whileThereIsMore(() -> reconfirming.ask(event))
                                .run()));
    }
}
