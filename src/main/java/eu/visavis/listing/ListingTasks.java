package eu.visavis.listing;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The reminders of the marketplace. */
@Dependent
class ListingTasks {
    @Produces
    static RecurringTask remind(ListingReminding listings) {
        return RecurringTask.every(Duration.ofHours(1), "remind-of-entries", listings::remind);
    }

    @Produces
    static RecurringTask moderators(ModeratorMails mails) {
        return RecurringTask.every(Duration.ofHours(1), "remind-moderators", mails::remind);
    }
}
