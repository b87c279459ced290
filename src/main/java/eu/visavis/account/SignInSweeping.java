package eu.visavis.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what is over: sessions, links, half sign-ins, challenges, old failures, and browsers that nobody used for a year. */
@ApplicationScoped
public class SignInSweeping {
    private static final Duration DEVICES = Duration.ofDays(365);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    SignInSweeping(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    SignInSweeping() { // for the CDI client proxy
        this(null, null);
    }

    /** Deletes the rows. */
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        delete("WebSession e where e.expiresAt <= :moment", now);
        delete("SignInLink e where e.expiresAt <= :moment", now);
        delete("SignInStep e where e.expiresAt <= :moment", now);
        delete("PasskeyChallenge e where e.expiresAt <= :moment", now);
        delete("ProviderVisit e where e.expiresAt <= :moment", now);
        delete("SignInDelay e where e.changedAt <= :moment", now.minus(SignInDelay.MEMORY));
        delete("KnownDevice e where e.lastUsedAt <= :moment", now.minus(DEVICES));
    }

    private void delete(String which, Instant moment) {
        entities.createQuery("delete from " + which)
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
