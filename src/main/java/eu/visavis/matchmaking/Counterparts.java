package eu.visavis.matchmaking;

import eu.visavis.registration.Participant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the approved participants of events as the others see them. */
@ApplicationScoped
class Counterparts {
    private static final String SELECT = "select new eu.visavis.matchmaking.Counterpart(p.id, p.code, q.id, o.id,"
            + " q.firstName, q.lastName, p.jobTitle, p.type, q.spokenLanguages, p.online,"
            + " o.name, o.type, o.country, o.town, o.website, p.visibility, b.objectedAt)"
            + " from Participant p join Person q on q.id = p.personId join Organisation o on o.id = p.organisationId"
            + " left join Objection b on b.personId = p.personId ";

    private final EntityManager entities;

    @Inject
    Counterparts(EntityManager entities) {
        this.entities = entities;
    }

    Counterparts() { // for the CDI client proxy
        this(null);
    }

    /** All approved participants of an event, in one statement. */
    List<Counterpart> approved(long eventId) {
        return entities.createQuery(
                        SELECT + "where p.eventId = :event and p.status = :approved order by p.id", Counterpart.class)
                .setParameter("event", eventId)
                .setParameter("approved", Participant.Status.APPROVED)
                .getResultList();
    }

    /** A participant of whatever state; it must exist. */
    Counterpart get(long participantId) {
        return entities.createQuery(SELECT + "where p.id = :id", Counterpart.class)
                .setParameter("id", participantId)
                .getSingleResult();
    }

    /**
     * What changes with every change to the participants of an event or to their offers and needs: counts, ids that
     * only grow, and version numbers that only grow.
     */
    List<Object> fingerprint(long eventId) {
        Object[] people = entities.createQuery(
                        "select count(p.id), sum(p.version), sum(q.version), sum(o.version), sum(b.personId) from Participant p"
                                + " join Person q on q.id = p.personId join Organisation o on o.id = p.organisationId"
                                + " left join Objection b on b.personId = p.personId"
                                + " where p.eventId = :event",
                        Object[].class)
                .setParameter("event", eventId)
                .getSingleResult();
        Object[] profiles = entities.createQuery(
                        "select count(c.id), max(c.id), sum(c.version) from CooperationProfile c"
                                + " where c.eventId = :event",
                        Object[].class)
                .setParameter("event", eventId)
                .getSingleResult();
        return java.util.Arrays.asList(
                people[0], people[1], people[2], people[3], people[4], profiles[0], profiles[1], profiles[2]);
    }
}
