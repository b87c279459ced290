package eu.visavis.webhook;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The messages of webhooks. */
@Dependent
class WebhookTasks {
    @Produces
    static RecurringTask deliver(WebhookDelivery webhooks) {
        return RecurringTask.every(Duration.ofSeconds(2), "deliver-webhooks", webhooks::deliverDue);
    }

    @Produces
    static RecurringTask forget(WebhookDelivery webhooks) {
        return RecurringTask.every(Duration.ofHours(1), "forget-webhook-messages", webhooks::forgetOld);
    }
}
