package eu.visavis.newsletter;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The letters of newsletters, and addresses that nobody confirmed. */
@Dependent
class NewsletterTasks {
    @Produces
    static RecurringTask send(IssueSending news) {
        return RecurringTask.every(Duration.ofSeconds(5), "send-news", RecurringTask.whileThereIsMore(news::sendNext));
    }

    @Produces
    static RecurringTask sweep(Subscribing subscribing) {
        return RecurringTask.every(Duration.ofHours(1), "forget-unconfirmed-subscribers", subscribing::sweep);
    }
}
