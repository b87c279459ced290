package eu.visavis.network;

import eu.visavis.account.Browser;
import eu.visavis.account.Person;
import eu.visavis.account.WebSessions;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The first minutes of an installation: one link, one network, one organiser. */
@ApplicationScoped
public class SetUp {
    private final EntityManager entities;
    private final Networks networks;
    private final Founding founding;
    private final Invitations invitations;
    private final WebSessions sessions;
    private final Clock clock;

    @Inject
    SetUp(
            EntityManager entities,
            Networks networks,
            Founding founding,
            Invitations invitations,
            WebSessions sessions,
            Clock clock) {
        this.entities = entities;
        this.networks = networks;
        this.founding = founding;
        this.invitations = invitations;
        this.sessions = sessions;
        this.clock = clock;
    }

    SetUp() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Makes the link of an empty installation; links of earlier starts end. Empty if it is set up already. */
    @Transactional
    public Optional<Token> newLink() {
        if (!networks.isEmpty()) {
            return Optional.empty();
        }
        entities.createQuery("delete from SetUpLink l").executeUpdate();
        Token token = Token.random();
        entities.persist(new SetUpLink(token, clock.instant()));
        return Optional.of(token);
    }

    /** Whether the link can still be used. */
    public boolean isUsable(Token token) {
        return entities.createQuery(
                                "select count(l) from SetUpLink l where l.tokenHash = :hash and l.usedAt is null",
                                Long.class)
                        .setParameter("hash", token.digest())
                        .getSingleResult()
                > 0;
    }

    /** Founds the network and opens the owner's session; empty if the link was used before. */
    @Transactional
    public Optional<Token> use(Token token, Founding.Stated first, Browser browser) {
        int used = entities.createQuery(
                        "update SetUpLink l set l.usedAt = :now where l.tokenHash = :hash and l.usedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("hash", token.digest())
                .executeUpdate();
        if (used == 0) {
            return Optional.empty();
        }
        Person owner = invitations.account(first.owner());
        founding.found(first, owner);
        return Optional.of(sessions.open(owner.id(), browser));
    }
}
