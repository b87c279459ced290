package eu.visavis.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages that wait, and what becomes of them; each method is a transaction of its own. */
@ApplicationScoped
class DeliveryRows {
    /** How long messages can be looked at. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entities;
    private final Webhooks webhooks;
    private final WebhookMails mails;
    private final Clock clock;

    @Inject
    DeliveryRows(EntityManager entities, Webhooks webhooks, WebhookMails mails, Clock clock) {
        this.entities = entities;
        this.webhooks = webhooks;
        this.mails = mails;
        this.clock = clock;
    }

    DeliveryRows() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What is to be posted where. */
    record Parcel(URI address, List<WebhookSecret> secrets, Message message) {}

    /** Ids of the addresses for which something is due. */
    @Transactional
    List<Long> addressesDue() {
        return entities.createQuery(
                        "select distinct d.webhookId from Delivery d where d.state = :state and d.nextAttemptAt <= :now"
                                + " order by d.webhookId",
                        Long.class)
                .setParameter("state", Delivery.State.WAITING)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Ids of the messages that are due for an address, the oldest first. */
    @Transactional
    List<Long> due(long webhookId, int count) {
        return entities.createQuery(
                        "select d.id from Delivery d where d.webhookId = :hook and d.state = :state"
                                + " and d.nextAttemptAt <= :now order by d.id",
                        Long.class)
                .setParameter("hook", webhookId)
                .setParameter("state", Delivery.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(count)
                .getResultList();
    }

    /** What is to be posted; nothing if the address was removed or switched off meanwhile. */
    @Transactional
    Optional<Parcel> parcel(long id) {
        Delivery delivery = entities.find(Delivery.class, id);
        if (delivery == null || delivery.state() != Delivery.State.WAITING) {
            return Optional.empty();
        }
        Webhook hook = entities.find(Webhook.class, delivery.webhookId());
        if (!hook.isActive()) {
            delivery.giveUp();
            return Optional.empty();
        }
        return Optional.of(new Parcel(hook.address(), hook.secrets(clock.instant()), delivery.message()));
    }

    /** Notes an attempt; switches an address off that has failed for too long, and says so to its network. */
    @Transactional
    void tried(long id, Answer answer) {
        Delivery delivery = entities.find(Delivery.class, id);
        if (delivery == null) {
            return; // removed while it was under way
        }
        Instant now = clock.instant();
        delivery.tried(answer, now);
        Webhook hook = entities.find(Webhook.class, delivery.webhookId());
        if (answer.isGood()) {
            hook.reached();
        } else if (hook.missed(now)) {
            webhooks.giveUp(hook);
            mails.tellSwitchedOff(hook, now);
        }
    }

    @Transactional
    void forgetOld() {
        entities.createQuery("delete from Delivery d where d.createdAt < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
