package eu.visavis.seeking;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The mails about what is new, and what companies trade. */
@Dependent
class SeekingTasks {
    @Produces
    static RecurringTask send(SearchAlerts alerts) {
        return RecurringTask.every(
                Duration.ofSeconds(30), "send-search-alerts", RecurringTask.whileThereIsMore(alerts::sendNext));
    }

    @Produces
    static RecurringTask note(TradeNoting trading) {
        return RecurringTask.every(Duration.ofSeconds(30), "note-trading", trading::note);
    }
}
