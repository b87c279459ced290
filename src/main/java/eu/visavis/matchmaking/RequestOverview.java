package eu.visavis.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests of an event for its organiser. Secret marks are no part of it, not even as a number. */
@ApplicationScoped
public class RequestOverview {
    private static final String FROM = " from MeetingRequest r join Participant p on p.id = r.requesterId"
            + " join Person a on a.id = p.personId join Organisation o on o.id = p.organisationId"
            + " join Participant q on q.id = r.inviteeId"
            + " join Person b on b.id = q.personId join Organisation u on u.id = q.organisationId"
            + " where r.eventId = :event";

    private final EntityManager entities;

    @Inject
    RequestOverview(EntityManager entities) {
        this.entities = entities;
    }

    RequestOverview() { // for the CDI client proxy
        this(null);
    }

    /** How many requests of an event are in each state; every state is there. */
    @Transactional
    public Map<MeetingRequest.Status, Long> counts(long eventId) {
        Map<MeetingRequest.Status, Long> counts = new EnumMap<>(MeetingRequest.Status.class);
        for (MeetingRequest.Status status : MeetingRequest.Status.values()) {
            counts.put(status, 0L);
        }
        entities.createQuery(
                        "select r.status, count(r.id) from MeetingRequest r where r.eventId = :event group by r.status",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(row -> counts.put((MeetingRequest.Status) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * A part of the requests of an event, the newest first.
     *
     * @param status the only state to show, or all
     * @param from how many to pass over
     */
    @Transactional
    public List<RequestListing> list(long eventId, Optional<MeetingRequest.Status> status, int from, int count) {
        String filter = status.isPresent() ? " and r.status = :status" : "";
        var query = entities.createQuery(
                        "select new eu.visavis.matchmaking.RequestListing(r, p.code, a.firstName, a.lastName, o.name,"
                                + " q.code, b.firstName, b.lastName, u.name)" + FROM + filter + " order by r.id desc",
                        RequestListing.class)
                .setParameter("event", eventId)
                .setFirstResult(from)
                .setMaxResults(count);
        status.ifPresent(only -> query.setParameter("status", only));
        return query.getResultList();
    }
}
