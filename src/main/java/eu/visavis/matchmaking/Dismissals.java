package eu.visavis.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The suggestions that participants do not want to see, each for itself. */
@ApplicationScoped
public class Dismissals {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Dismissals(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Dismissals() { // for the CDI client proxy
        this(null, null);
    }

    /** What a participant dismissed, in the order in which it did. */
    @Transactional
    public List<Dismissal> of(long eventId, long participantId) {
        return entities.createQuery(
                        "select d from Dismissal d where d.eventId = :event and d.participantId = :participant"
                                + " order by d.id",
                        Dismissal.class)
                .setParameter("event", eventId)
                .setParameter("participant", participantId)
                .getResultList();
    }

    /** All dismissals of an event, in one statement. */
    List<Dismissal> ofEvent(long eventId) {
        return entities.createQuery("select d from Dismissal d where d.eventId = :event", Dismissal.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** Keeps another participant away from somebody's suggestions; a reason given before is replaced. */
    @Transactional
    public void dismiss(long eventId, long participantId, long otherId, Dismissal.Reason reason) {
        find(participantId, otherId)
                .ifPresentOrElse(
                        before -> before.restate(reason),
                        () -> entities.persist(
                                new Dismissal(eventId, participantId, otherId, reason, clock.instant())));
    }

    /** Lets another participant be suggested again. */
    @Transactional
    public void takeBack(long participantId, long otherId) {
        find(participantId, otherId).ifPresent(entities::remove);
    }

    private Optional<Dismissal> find(long participantId, long otherId) {
        return entities.createQuery(
                        "select d from Dismissal d where d.participantId = :participant and d.otherId = :other",
                        Dismissal.class)
                .setParameter("participant", participantId)
                .setParameter("other", otherId)
                .getResultStream()
                .findFirst();
    }
}
