package eu.visavis.account;

import eu.visavis.account.openid.CodeFlow;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Browsers on their way to an identity provider, in transactions that last no longer than a statement or two. */
@ApplicationScoped
class ProviderVisits {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    ProviderVisits(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    ProviderVisits() { // for the CDI client proxy
        this(null, null);
    }

    @Transactional
    public void begin(IdentityProvider provider, CodeFlow.Secrets secrets, Token browser, String target, boolean anew) {
        entities.persist(new ProviderVisit(provider.id(), secrets, browser, target, anew, clock.instant()));
    }

    /**
     * Ends a visit if it is this browser that comes back, from this provider and in time. One of several racers gets it; a
     * wrong browser leaves it to the right one.
     */
    @Transactional
    public Optional<ProviderVisit> end(IdentityProvider provider, String state, Token browser) {
        String hash = new Token(state).digest();
        ProviderVisit visit = entities.find(ProviderVisit.class, hash);
        if (visit == null || !visit.isOf(browser, provider.id(), clock.instant())) {
            return Optional.empty();
        }
        entities.detach(visit);
        int ended = entities.createQuery("delete from ProviderVisit v where v.stateHash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        return ended == 1 ? Optional.of(visit) : Optional.empty();
    }
}
