package eu.visavis.webhook;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The addresses at which networks want to be told. */
@ApplicationScoped
public class Webhooks {
    /** The most addresses of one network. */
    public static final int MOST = 10;

    private final EntityManager entities;
    private final WebhookWriting writing;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Webhooks(EntityManager entities, WebhookWriting writing, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.writing = writing;
        this.audit = audit;
        this.clock = clock;
    }

    Webhooks() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** The addresses of a network, in the order in which they were added. */
    public List<Webhook> of(long networkId) {
        return entities.createQuery("select w from Webhook w where w.networkId = :network order by w.id", Webhook.class)
                .setParameter("network", networkId)
                .getResultList();
    }

    /** The newest messages to an address. */
    public List<Delivery> newest(Webhook hook, int count) {
        return entities.createQuery(
                        "select d from Delivery d where d.webhookId = :hook order by d.createdAt desc, d.id desc",
                        Delivery.class)
                .setParameter("hook", hook.id())
                .setMaxResults(count)
                .getResultList();
    }

    /**
     * Adds an address.
     *
     * @param address as {@link ReachableAddresses#read} gave it
     * @param kinds at least one
     * @return empty if the network has as many as are allowed
     */
    @Transactional
    public Optional<Webhook> add(long networkId, URI address, Set<WebhookKind> kinds) {
        if (of(networkId).size() >= MOST) {
            return Optional.empty();
        }
        Webhook hook = new Webhook(networkId, address, kinds, clock.instant());
        entities.persist(hook);
        note(Act.WEBHOOK_ADDED, hook);
        return Optional.of(hook);
    }

    /** Signs with another secret from now on, and for {@link Webhook#BOTH_SECRETS} with the one before as well. */
    @Transactional
    public Optional<Webhook> renewSecret(long networkId, PublicCode code) {
        return change(networkId, code, hook -> hook.renewSecret(clock.instant()));
    }

    /** Goes on writing messages for an address. */
    @Transactional
    public Optional<Webhook> switchOn(long networkId, PublicCode code) {
        return change(networkId, code, Webhook::switchOn);
    }

    /** Writes nothing for an address any more, and gives up what waits for it. */
    @Transactional
    public Optional<Webhook> switchOff(long networkId, PublicCode code) {
        return change(networkId, code, hook -> {
            hook.switchOff();
            giveUp(hook);
        });
    }

    /** Writes a message that tells of nothing; to an address that is switched off, none. */
    @Transactional
    public Optional<Webhook> test(long networkId, PublicCode code) {
        return change(networkId, code, hook -> {
            if (hook.isActive()) {
                writing.test(hook);
            }
        });
    }

    /**
     * Removes an address with all its messages.
     *
     * @return false if the network has no such address
     */
    @Transactional
    public boolean remove(long networkId, PublicCode code) {
        Optional<Webhook> found = find(networkId, code);
        found.ifPresent(hook -> {
            entities.remove(hook); // the database lets its deliveries go with it
            note(Act.WEBHOOK_REMOVED, hook);
        });
        return found.isPresent();
    }

    /** Gives up what waits for an address. To be called in a transaction. */
    void giveUp(Webhook hook) {
        entities.createQuery("update Delivery d set d.state = :over where d.webhookId = :hook and d.state = :waiting")
                .setParameter("over", Delivery.State.GIVEN_UP)
                .setParameter("hook", hook.id())
                .setParameter("waiting", Delivery.State.WAITING)
                .executeUpdate();
    }

    private Optional<Webhook> change(long networkId, PublicCode code, Consumer<Webhook> change) {
        Optional<Webhook> found = find(networkId, code);
        found.ifPresent(hook -> {
            change.accept(hook);
            note(Act.WEBHOOK_CHANGED, hook);
        });
        return found;
    }

    private Optional<Webhook> find(long networkId, PublicCode code) {
        return entities.createQuery(
                        "select w from Webhook w where w.networkId = :network and w.code = :code", Webhook.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private void note(Act act, Webhook hook) {
        audit.note(Deed.of(act).in(hook.networkId()).to(hook.code()));
    }
}
