package eu.visavis.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Delivers what is due. No transaction is held while something is under way; a crash between the answer and our mark
 * sends a message a second time, with the same id.
 */
@ApplicationScoped
public class WebhookDelivery {
    private static final Logger LOG = Logger.getLogger(WebhookDelivery.class.getName());
    private static final int BATCH = 20;

    private final DeliveryRows rows;
    private final PostOffice post;
    private final ReachableAddresses reachable;

    @Inject
    WebhookDelivery(DeliveryRows rows, PostOffice post, ReachableAddresses reachable) {
        this.rows = rows;
        this.post = post;
        this.reachable = reachable;
    }

    WebhookDelivery() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Tries up to 20 messages to each address; after one that failed, the others to the same address have to wait. */
    public void deliverDue() {
        if (!reachable.isAny()) {
            return;
        }
        for (long address : rows.addressesDue()) {
            for (long id : rows.due(address, BATCH)) {
                Optional<DeliveryRows.Parcel> parcel = rows.parcel(id);
                if (parcel.isPresent() && !deliver(id, parcel.get())) {
                    break;
                }
            }
        }
    }

    /** Forgets messages that are 30 days old. */
    public void forgetOld() {
        rows.forgetOld();
    }

    private boolean deliver(long id, DeliveryRows.Parcel parcel) {
        Answer answer = post.post(parcel.address(), parcel.secrets(), parcel.message());
        if (!answer.isGood()) {
            LOG.warning("Message " + id + " to a webhook was not taken: " + answer.words());
        }
        rows.tried(id, answer);
        return answer.isGood();
    }
}
