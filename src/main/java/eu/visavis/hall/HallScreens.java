package eu.visavis.hall;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The secret addresses of screens: one for each event that wants one, renewable and withdrawn at any time. */
@ApplicationScoped
public class HallScreens {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    HallScreens(EntityManager entities, Outbox outbox, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
        this.audit = audit;
    }

    HallScreens() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** The full address of the event's screen, if there is one. */
    public Optional<String> address(long eventId) {
        return Optional.ofNullable(entities.find(HallScreen.class, eventId))
                .map(screen -> outbox.address("/hall/" + screen.secret()));
    }

    /** Makes an address, or another one in place of the one before, which is dead from now on. */
    @Transactional
    public void renew(long eventId) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE); // of two calls one waits here
        HallScreen screen = entities.find(HallScreen.class, eventId);
        if (screen == null) {
            entities.persist(new HallScreen(eventId, Token.random(), clock.instant()));
        } else {
            screen.renew(Token.random(), clock.instant());
        }
        audit.note(Deed.of(Act.HALL_SCREEN_OPENED));
    }

    /** Withdraws the address. */
    @Transactional
    public void close(long eventId) {
        entities.createQuery("delete from HallScreen s where s.eventId = :event")
                .setParameter("event", eventId)
                .executeUpdate();
        audit.note(Deed.of(Act.HALL_SCREEN_CLOSED));
    }

    /** The event whose hall stands under a secret; empty if it was renewed or withdrawn. */
    public OptionalLong find(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return OptionalLong.empty();
        }
        return entities.createQuery("select s.eventId from HallScreen s where s.secret = :secret", Long.class)
                .setParameter("secret", secret)
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
