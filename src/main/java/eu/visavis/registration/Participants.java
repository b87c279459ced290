package eu.visavis.registration;

import eu.visavis.account.Person;
import eu.visavis.directory.Organisation;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The participants of all events, with the person and organisation that stand behind them. */
@ApplicationScoped
public class Participants {
    private static final String SELECT = "select new eu.visavis.registration.Registration(p, q, o) from Participant p"
            + " join Person q on q.id = p.personId join Organisation o on o.id = p.organisationId ";

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Participants(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Participants() { // for the CDI client proxy
        this(null, null);
    }

    /** All registrations of an event whose address is confirmed, oldest first. */
    public List<Registration> ofEvent(long eventId) {
        return entities.createQuery(
                        SELECT + "where p.eventId = :event and p.status <> :unconfirmed order by p.id",
                        Registration.class)
                .setParameter("event", eventId)
                .setParameter("unconfirmed", Participant.Status.UNCONFIRMED)
                .getResultList();
    }

    /** The registrations of {@link #ofEvent(long)} that somebody of the staff gets to see. */
    public List<Registration> ofEvent(long eventId, Reach reach) {
        if (reach.office().isEmpty()) {
            return ofEvent(eventId);
        }
        return entities.createQuery(
                        SELECT + "where p.eventId = :event and p.status <> :unconfirmed and p.officeId = :office"
                                + " order by p.id",
                        Registration.class)
                .setParameter("event", eventId)
                .setParameter("unconfirmed", Participant.Status.UNCONFIRMED)
                .setParameter("office", reach.office().getAsLong())
                .getResultList();
    }

    /** All registrations of an event, in every state. */
    List<Registration> everyRegistration(long eventId) {
        return entities.createQuery(SELECT + "where p.eventId = :event order by p.id", Registration.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** A part of the registrations of an event whose address is confirmed, oldest first. */
    public List<Registration> part(long eventId, Collection<Participant.Status> statuses, int from, int count) {
        return entities.createQuery(
                        SELECT + "where p.eventId = :event and p.status in :statuses order by p.id", Registration.class)
                .setParameter("event", eventId)
                .setParameter("statuses", statuses)
                .setFirstResult(from)
                .setMaxResults(count)
                .getResultList();
    }

    /** How many registrations of an event are in one of these states. */
    public long count(long eventId, Collection<Participant.Status> statuses) {
        return entities.createQuery(
                        "select count(p) from Participant p where p.eventId = :event and p.status in :statuses",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("statuses", statuses)
                .getSingleResult();
    }

    /** The approved participants of an event. */
    public List<Registration> approved(long eventId) {
        return ofEvent(eventId).stream().filter(Registration::isApproved).toList();
    }

    /** A registration of the event by its code; never one of another event. */
    public Optional<Registration> find(long eventId, PublicCode code) {
        return entities.createQuery(SELECT + "where p.eventId = :event and p.code = :code", Registration.class)
                .setParameter("event", eventId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** A registration of the event by its code, if somebody of the staff gets to see it. */
    public Optional<Registration> find(long eventId, PublicCode code, Reach reach) {
        return find(eventId, code).filter(found -> reach.includes(found.participant()));
    }

    /** A confirmed registration of the event by its id, if somebody of the staff gets to see it. */
    public Optional<Registration> find(long eventId, long participantId, Reach reach) {
        return entities.createQuery(
                        SELECT + "where p.eventId = :event and p.id = :id and p.status <> :unconfirmed",
                        Registration.class)
                .setParameter("event", eventId)
                .setParameter("id", participantId)
                .setParameter("unconfirmed", Participant.Status.UNCONFIRMED)
                .getResultStream()
                .findFirst()
                .filter(found -> reach.includes(found.participant()));
    }

    /** The registration that must exist. */
    public Registration get(long participantId) {
        return entities.createQuery(SELECT + "where p.id = :id", Registration.class)
                .setParameter("id", participantId)
                .getSingleResult();
    }

    /** The registrations with these ids. */
    public Map<Long, Registration> byId(Collection<Long> ids) {
        Map<Long, Registration> found = new HashMap<>();
        List<Long> keys = ids.stream().distinct().toList();
        for (int from = 0; from < keys.size(); from += 500) {
            entities.createQuery(SELECT + "where p.id in :ids", Registration.class)
                    .setParameter("ids", keys.subList(from, Math.min(from + 500, keys.size())))
                    .getResultList()
                    .forEach(
                            registration -> found.put(registration.participant().id(), registration));
        }
        return found;
    }

    /** The places of an event whose address is not confirmed yet: participant ids by person id. */
    public Map<Long, Long> unconfirmed(long eventId) {
        Map<Long, Long> found = new HashMap<>();
        entities.createQuery(
                        "select p.personId, p.id from Participant p where p.eventId = :event and p.status = :unconfirmed",
                        Object[].class)
                .setParameter("event", eventId)
                .setParameter("unconfirmed", Participant.Status.UNCONFIRMED)
                .getResultList()
                .forEach(row -> found.put((Long) row[0], (Long) row[1]));
        return found;
    }

    /** The place of a person in an event. */
    public Optional<Participant> ofPerson(long eventId, long personId) {
        return entities.createQuery(
                        "select p from Participant p where p.eventId = :event and p.personId = :person",
                        Participant.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** All places of a person, newest first. */
    public List<Participant> ofPerson(long personId) {
        return entities.createQuery(
                        "select p from Participant p where p.personId = :person order by p.id desc", Participant.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** How many registrations of each of these events wait for the organiser; an event without any is left out. */
    public Map<Long, Long> waiting(Collection<Long> eventIds) {
        Map<Long, Long> counts = new HashMap<>();
        if (eventIds.isEmpty()) {
            return counts;
        }
        entities.createQuery(
                        "select p.eventId, count(p.id) from Participant p where p.eventId in :events"
                                + " and p.status = :waiting group by p.eventId",
                        Object[].class)
                .setParameter("events", eventIds)
                .setParameter("waiting", Participant.Status.WAITING)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** All places of an event, in every state. */
    List<Participant> everybody(long eventId) {
        return entities.createQuery("select p from Participant p where p.eventId = :event", Participant.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** How many participants of an event are in a state. */
    public long count(long eventId, Participant.Status status) {
        return entities.createQuery(
                        "select count(p.id) from Participant p where p.eventId = :event and p.status = :status",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("status", status)
                .getSingleResult();
    }

    /** The waiting list of an event, the next one first. */
    public List<Registration> waitingList(long eventId) {
        return entities.createQuery(
                        SELECT + "where p.eventId = :event and p.status = :listed order by p.listedAt, p.id",
                        Registration.class)
                .setParameter("event", eventId)
                .setParameter("listed", Participant.Status.WAITING_LIST)
                .getResultList();
    }

    /** The types of participants of an event, in one statement. */
    EventTypes types(long eventId) {
        return new EventTypes(entities.createQuery(
                        "select t from ParticipantType t where t.eventId = :event order by t.id", ParticipantType.class)
                .setParameter("event", eventId)
                .getResultList());
    }

    /** How many participants of an event are in a state and carry a word for their type. */
    long count(long eventId, Participant.Status status, String type) {
        return entities.createQuery(
                        "select count(p.id) from Participant p where p.eventId = :event and p.status = :status"
                                + " and lower(p.type) = lower(:type)",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("status", status)
                .setParameter("type", type)
                .getSingleResult();
    }

    /** The place of somebody on the waiting list, that of the own type if it has one, from 1; 0 for everybody else. */
    public int positionOf(Participant participant) {
        if (participant.status() != Participant.Status.WAITING_LIST) {
            return 0;
        }
        EventTypes types = types(participant.eventId());
        String list = types.waitingList(participant.attendance().type());
        return (int) waitingList(participant.eventId()).stream()
                        .map(Registration::participant)
                        .filter(listed ->
                                types.waitingList(listed.attendance().type()).equals(list))
                        .takeWhile(listed -> listed.id() != participant.id())
                        .count()
                + 1;
    }

    /** Participants of an event who can still be told apart, in every state. */
    public List<Long> known(long eventId) {
        return entities.createQuery(
                        "select p.id from Participant p where p.eventId = :event and p.anonymisedAt is null order by p.id",
                        Long.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** How many participants of each of these events can still be told apart; events without any are left out. */
    public Map<Long, Long> known(Collection<Long> eventIds) {
        Map<Long, Long> counts = new HashMap<>();
        if (eventIds.isEmpty()) {
            return counts;
        }
        entities.createQuery(
                        "select p.eventId, count(p.id) from Participant p where p.eventId in :events"
                                + " and p.anonymisedAt is null group by p.eventId",
                        Object[].class)
                .setParameter("events", eventIds)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** Registrations whose address was not confirmed in time. */
    public List<Long> neverConfirmed(Instant before) {
        return entities.createQuery(
                        "select p.id from Participant p where p.status = :unconfirmed and p.createdAt <= :before"
                                + " and p.anonymisedAt is null order by p.id",
                        Long.class)
                .setParameter("unconfirmed", Participant.Status.UNCONFIRMED)
                .setParameter("before", before)
                .getResultList();
    }

    /** Whether somebody who can be told apart takes or took part for an organisation. */
    public boolean anyKnownOf(long organisationId) {
        return entities.createQuery(
                                "select count(p.id) from Participant p where p.organisationId = :organisation"
                                        + " and p.anonymisedAt is null",
                                Long.class)
                        .setParameter("organisation", organisationId)
                        .getSingleResult()
                > 0;
    }

    /** Puts nobody in the place of a participant's person. Needs a transaction. */
    public void anonymise(Participant participant, long nobodyId) {
        participant.anonymise(nobodyId, clock.instant());
    }

    /** Writes changes of participants now, before other rows are locked. Needs a transaction. */
    void write() {
        entities.flush();
    }

    /** Adds a participant. Needs a transaction. */
    public Participant add(
            long eventId, Person person, Organisation organisation, Attendance attendance, Participant.Status status) {
        Participant participant =
                new Participant(eventId, person.id(), organisation.id(), attendance, status, clock.instant());
        entities.persist(participant);
        return participant;
    }
}
