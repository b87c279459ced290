package eu.visavis.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The secret marks of all events. They are never shown to anybody but the participant who set them. */
@ApplicationScoped
public class Avoidances {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Avoidances(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Avoidances() { // for the CDI client proxy
        this(null, null);
    }

    /** All marks of an event, in one statement. */
    public List<Avoidance> ofEvent(long eventId) {
        return entities.createQuery("select a from Avoidance a where a.eventId = :event order by a.id", Avoidance.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The marks of an event that a participant set, or that others set on it. */
    public List<Avoidance> ofParticipant(long eventId, long participantId) {
        return entities.createQuery(
                        "select a from Avoidance a where a.eventId = :event"
                                + " and (a.participantId = :participant or a.otherId = :participant) order by a.id",
                        Avoidance.class)
                .setParameter("event", eventId)
                .setParameter("participant", participantId)
                .getResultList();
    }

    /** The mark that one participant set on another. */
    public Optional<Avoidance> find(long participantId, long otherId) {
        return entities.createQuery(
                        "select a from Avoidance a where a.participantId = :participant and a.otherId = :other",
                        Avoidance.class)
                .setParameter("participant", participantId)
                .setParameter("other", otherId)
                .getResultStream()
                .findFirst();
    }

    /** Sets a mark that is not set yet. Needs a transaction. */
    public Avoidance add(long eventId, long participantId, long otherId) {
        Avoidance avoidance = new Avoidance(eventId, participantId, otherId, clock.instant());
        entities.persist(avoidance);
        return avoidance;
    }

    /** Takes a mark away. Needs a transaction. */
    public void remove(Avoidance avoidance) {
        entities.remove(avoidance);
    }
}
