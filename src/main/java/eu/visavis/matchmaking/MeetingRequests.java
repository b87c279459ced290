package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The meeting requests of all events. */
@ApplicationScoped
public class MeetingRequests {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    MeetingRequests(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    MeetingRequests() { // for the CDI client proxy
        this(null, null);
    }

    /** All requests of an event in every state, in one statement, oldest first. */
    public List<MeetingRequest> ofEvent(long eventId) {
        return entities.createQuery(
                        "select r from MeetingRequest r where r.eventId = :event order by r.id", MeetingRequest.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The requests of an event, in every state, between participants who are both approved; in one statement. */
    List<MeetingRequest> ofApproved(long eventId) {
        return entities.createQuery(
                        "select r from MeetingRequest r join Participant p on p.id = r.requesterId"
                                + " join Participant q on q.id = r.inviteeId where r.eventId = :event"
                                + " and p.status = :approved and q.status = :approved order by r.id",
                        MeetingRequest.class)
                .setParameter("event", eventId)
                .setParameter("approved", Participant.Status.APPROVED)
                .getResultList();
    }

    /** The requests that a participant asked or received, in every state, oldest first. */
    public List<MeetingRequest> ofParticipant(long eventId, long participantId) {
        return entities.createQuery(
                        "select r from MeetingRequest r where r.eventId = :event"
                                + " and (r.requesterId = :participant or r.inviteeId = :participant) order by r.id",
                        MeetingRequest.class)
                .setParameter("event", eventId)
                .setParameter("participant", participantId)
                .getResultList();
    }

    /**
     * How many requests wait for the answer of each of these participants, as its own page counts them; who has none is
     * left out.
     */
    public Map<Long, Long> toAnswer(Collection<Long> participantIds) {
        Map<Long, Long> counts = new HashMap<>();
        if (participantIds.isEmpty()) {
            return counts;
        }
        entities.createQuery(
                        "select r.inviteeId, count(r.id) from MeetingRequest r"
                                + " join Participant p on p.id = r.requesterId where r.inviteeId in :ids"
                                + " and r.status = :pending and p.status = :approved and not exists (select a.id"
                                + " from Avoidance a where a.participantId = r.inviteeId and a.otherId = r.requesterId)"
                                + " group by r.inviteeId",
                        Object[].class)
                .setParameter("ids", participantIds)
                .setParameter("pending", MeetingRequest.Status.PENDING)
                .setParameter("approved", Participant.Status.APPROVED)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** The request of one participant to another, in any state. */
    public Optional<MeetingRequest> find(long requesterId, long inviteeId) {
        return entities.createQuery(
                        "select r from MeetingRequest r where r.requesterId = :requester and r.inviteeId = :invitee",
                        MeetingRequest.class)
                .setParameter("requester", requesterId)
                .setParameter("invitee", inviteeId)
                .getResultStream()
                .findFirst();
    }

    /** How many requests that a participant asked wait for an answer; with those that are accepted, if they count too. */
    long openOf(long requesterId, boolean accepted) {
        List<MeetingRequest.Status> open = accepted
                ? List.of(MeetingRequest.Status.PENDING, MeetingRequest.Status.ACCEPTED)
                : List.of(MeetingRequest.Status.PENDING);
        return entities.createQuery(
                        "select count(r.id) from MeetingRequest r where r.requesterId = :requester and r.status in :open",
                        Long.class)
                .setParameter("requester", requesterId)
                .setParameter("open", open)
                .getSingleResult();
    }

    /** A request of the event by its code; never one of another event. */
    public Optional<MeetingRequest> find(long eventId, PublicCode code) {
        return entities.createQuery(
                        "select r from MeetingRequest r where r.eventId = :event and r.code = :code",
                        MeetingRequest.class)
                .setParameter("event", eventId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Adds a request in a given state, asked now. Needs a transaction. */
    public MeetingRequest add(
            long eventId,
            long requesterId,
            long inviteeId,
            MeetingRequest.Wish wish,
            String message,
            MeetingRequest.Status status) {
        MeetingRequest request =
                new MeetingRequest(eventId, requesterId, inviteeId, wish, message, status, clock.instant());
        entities.persist(request);
        return request;
    }

    /** The requests with these ids. */
    public Map<Long, MeetingRequest> byId(Collection<Long> ids) {
        Map<Long, MeetingRequest> found = new HashMap<>();
        List<Long> keys = ids.stream().distinct().toList();
        for (int from = 0; from < keys.size(); from += 500) {
            entities.createQuery("select r from MeetingRequest r where r.id in :ids", MeetingRequest.class)
                    .setParameter("ids", keys.subList(from, Math.min(from + 500, keys.size())))
                    .getResultList()
                    .forEach(request -> found.put(request.id(), request));
        }
        return found;
    }

    /**
     * Withdraws all requests that a participant asked or received and that still stand, so that either side may ask
     * again. Needs a transaction.
     */
    void withdrawAll(long eventId, long participantId) {
        entities.createQuery("update MeetingRequest r set r.status = :withdrawn, r.answeredAt = :now,"
                        + " r.version = r.version + 1 where r.eventId = :event and r.status in :open"
                        + " and (r.requesterId = :participant or r.inviteeId = :participant)")
                .setParameter("withdrawn", MeetingRequest.Status.WITHDRAWN)
                .setParameter("now", clock.instant())
                .setParameter("event", eventId)
                .setParameter("open", List.of(MeetingRequest.Status.PENDING, MeetingRequest.Status.ACCEPTED))
                .setParameter("participant", participantId)
                .executeUpdate();
    }

    /** Removes a request for good, as a correction of what was imported does. Needs a transaction. */
    public void remove(MeetingRequest request) {
        entities.remove(request);
    }

    /**
     * Makes other changes between these two participants wait until this transaction ends, so that two people who ask
     * each other at the same moment see each other's request.
     */
    void lock(long participantId, long otherId) {
        lock(List.of(participantId, otherId));
    }

    /** The same for many participants; their order is that of everybody who locks, so that nobody waits in a circle. */
    void lock(Collection<Long> participantIds) {
        List<Long> ids = participantIds.stream().distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += 500) {
            entities.createQuery("select p from Participant p where p.id in :ids order by p.id", Participant.class)
                    .setParameter("ids", ids.subList(from, Math.min(from + 500, ids.size())))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }

    /** The requests of the event with these codes; never one of another event. */
    public List<MeetingRequest> find(long eventId, Collection<PublicCode> codes) {
        List<MeetingRequest> found = new ArrayList<>();
        List<PublicCode> keys = codes.stream().distinct().toList();
        for (int from = 0; from < keys.size(); from += 500) {
            found.addAll(entities.createQuery(
                            "select r from MeetingRequest r where r.eventId = :event and r.code in :codes order by r.id",
                            MeetingRequest.class)
                    .setParameter("event", eventId)
                    .setParameter("codes", keys.subList(from, Math.min(from + 500, keys.size())))
                    .getResultList());
        }
        return found;
    }

    /**
     * Accepts those of the requests that still wait for an answer. Needs a transaction; entities that were read before
     * keep showing the old state until they are refreshed.
     *
     * @return the ids of those that are accepted now
     */
    Set<Long> acceptPending(Collection<Long> requestIds) {
        Set<Long> accepted = new HashSet<>();
        List<Long> ids = List.copyOf(requestIds);
        for (int from = 0; from < ids.size(); from += 500) {
            List<Long> part = ids.subList(from, Math.min(from + 500, ids.size()));
            entities.createQuery("update MeetingRequest r set r.status = :accepted, r.answeredAt = :now,"
                            + " r.version = r.version + 1 where r.id in :ids and r.status = :pending")
                    .setParameter("accepted", MeetingRequest.Status.ACCEPTED)
                    .setParameter("now", clock.instant())
                    .setParameter("ids", part)
                    .setParameter("pending", MeetingRequest.Status.PENDING)
                    .executeUpdate();
            accepted.addAll(entities.createQuery(
                            "select r.id from MeetingRequest r where r.id in :ids and r.status = :accepted", Long.class)
                    .setParameter("ids", part)
                    .setParameter("accepted", MeetingRequest.Status.ACCEPTED)
                    .getResultList());
        }
        return accepted;
    }

    /** The requests of an event that wait for an answer, oldest first. */
    public List<MeetingRequest> pending(long eventId) {
        return entities.createQuery(
                        "select r from MeetingRequest r where r.eventId = :event and r.status = :pending order by r.id",
                        MeetingRequest.class)
                .setParameter("event", eventId)
                .setParameter("pending", MeetingRequest.Status.PENDING)
                .getResultList();
    }

    /**
     * Moves a request from one state to another in a single statement, so that of two answers only the first counts.
     * Needs a transaction; an entity that was read before keeps showing the old state until it is refreshed.
     *
     * @return whether the request was in the expected state
     */
    boolean move(MeetingRequest request, MeetingRequest.Status from, MeetingRequest.Status to) {
        Instant now = clock.instant();
        int moved = entities.createQuery(
                        "update MeetingRequest r set r.status = :to, r.answeredAt = :now, r.version = r.version + 1"
                                + " where r.id = :id and r.status = :from")
                .setParameter("to", to)
                .setParameter("now", now)
                .setParameter("id", request.id())
                .setParameter("from", from)
                .executeUpdate();
        entities.refresh(request);
        return moved == 1;
    }
}
