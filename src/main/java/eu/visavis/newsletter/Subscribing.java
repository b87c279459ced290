package eu.visavis.newsletter;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.SearchKey;
import eu.visavis.network.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Asking for news, confirming the address, changing one's mind. Nobody gets anything who has not confirmed; whether an
 * address gets news is told to its owner only.
 */
@ApplicationScoped
public class Subscribing {
    /** An address that was not confirmed by then is forgotten. */
    public static final Duration TO_CONFIRM = Duration.ofDays(7);

    private final EntityManager entities;
    private final SubscriberMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Subscribing(EntityManager entities, SubscriberMails mails, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Subscribing() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Keeps the wish and sends a link; what a confirmed address gets changes only by that link. */
    @Transactional
    public void ask(Network network, String email, Language language, Set<Topic> topics) {
        Optional<Subscriber> known = find(network.id(), email);
        if (known.isPresent() && known.get().isConfirmed()) {
            mails.sendKnown(known.get(), network);
            return;
        }
        Subscriber subscriber =
                known.orElseGet(() -> new Subscriber(network.id(), email, language, topics, clock.instant()));
        subscriber.wish(language, topics);
        if (known.isEmpty()) {
            entities.persist(subscriber);
        }
        mails.sendConfirmation(subscriber, network);
    }

    /** The subscription of an address with a secret. */
    public Optional<Subscriber> ofSecret(long networkId, String secret) {
        return entities.createQuery(
                        "select s from Subscriber s where s.networkId = :network and s.secret = :secret",
                        Subscriber.class)
                .setParameter("network", networkId)
                .setParameter("secret", secret)
                .getResultStream()
                .findFirst();
    }

    /**
     * Confirms an address and states what it gets from now on.
     *
     * @return false if there is no such subscription
     */
    @Transactional
    public boolean wish(long networkId, String secret, Language language, Set<Topic> topics) {
        Optional<Subscriber> found = ofSecret(networkId, secret);
        found.ifPresent(subscriber -> {
            subscriber.confirm(clock.instant());
            subscriber.wish(language, topics);
            audit.note(Deed.of(Act.NEWS_WANTED).in(networkId).to(subscriber.code()));
        });
        return found.isPresent();
    }

    /** Forgets an address; one that is not there any more stays so. */
    @Transactional
    public void leave(long networkId, String secret) {
        ofSecret(networkId, secret).ifPresent(subscriber -> {
            entities.remove(subscriber);
            audit.note(Deed.of(Act.NEWS_LEFT).in(networkId).to(subscriber.code()));
        });
    }

    /** Forgets addresses that nobody has confirmed in time. */
    @Transactional
    public void sweep() {
        entities.createQuery("delete from Subscriber s where s.confirmedAt is null and s.createdAt < :limit")
                .setParameter("limit", clock.instant().minus(TO_CONFIRM))
                .executeUpdate();
    }

    private Optional<Subscriber> find(long networkId, String email) {
        return entities.createQuery(
                        "select s from Subscriber s where s.networkId = :network and s.emailKey = :key",
                        Subscriber.class)
                .setParameter("network", networkId)
                .setParameter("key", SearchKey.ofEmail(email))
                .getResultStream()
                .findFirst();
    }
}
