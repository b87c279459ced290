package eu.visavis.mail;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The mails that wait, and those that came back. */
@Dependent
class MailTasks {
    @Produces
    static RecurringTask readMailbox(MailboxReading mailbox) {
        return RecurringTask.every(Duration.ofSeconds(30), "read-mailbox", mailbox::readNew);
    }

    @Produces
    static RecurringTask deliver(MailDelivery mail) {
        return RecurringTask.every(Duration.ofSeconds(2), "deliver-mail", mail::deliverDue);
    }
}
