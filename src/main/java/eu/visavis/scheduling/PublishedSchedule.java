package eu.visavis.scheduling;

import eu.visavis.event.MeetingTable;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is published of the schedules: the only view of them that is not for staff alone. */
@ApplicationScoped
public class PublishedSchedule {
    private static final String SELECT =
            "select m, t, i.name from Meeting m left join MeetingTable t on t.id = m.tableId"
                    + " left join HiredInterpreter i on i.id = m.interpreterId where m.eventId = :event";
    private static final String ORDER = " order by m.startsAt, m.firstId, m.secondId";

    private final EntityManager entities;
    private final Joiners joiners;

    @Inject
    PublishedSchedule(EntityManager entities, Joiners joiners) {
        this.entities = entities;
        this.joiners = joiners;
    }

    PublishedSchedule() { // for the CDI client proxy
        this(null, null);
    }

    /** The newest published version, if anything is published. */
    public Optional<PlanVersion> version(long eventId) {
        return versions(eventId).stream().findFirst();
    }

    /** All published versions of an event, newest first. */
    public List<PlanVersion> versions(long eventId) {
        return entities.createQuery(
                        "select v from PlanVersion v where v.eventId = :event order by v.number desc",
                        PlanVersion.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** All meetings ever published for an event, cancelled ones included, in the order of time. */
    public List<ScheduledMeeting> ofEvent(long eventId) {
        return read(
                entities.createQuery(SELECT + ORDER, Object[].class).setParameter("event", eventId),
                joiners.ofEvent(eventId));
    }

    /** A meeting of an event that was published once, by its code. */
    public Optional<ScheduledMeeting> find(long eventId, PublicCode code) {
        return read(
                        entities.createQuery(SELECT + " and m.code = :code", Object[].class)
                                .setParameter("event", eventId)
                                .setParameter("code", code),
                        joiners.ofEvent(eventId))
                .stream()
                .findFirst();
    }

    /**
     * The meetings ever published for one participant, cancelled ones included, in the order of time; those of others that
     * this participant joins are among them, and are cancelled if they take place without.
     */
    public List<ScheduledMeeting> ofParticipant(long eventId, long participantId) {
        List<MeetingJoiner> all = joiners.ofEvent(eventId);
        Map<Long, Boolean> gone = all.stream()
                .filter(joiner -> joiner.participantId() == participantId)
                .collect(Collectors.toMap(MeetingJoiner::meetingId, MeetingJoiner::isGone));
        return read(
                entities.createQuery(
                                SELECT + " and (m.firstId = :participant or m.secondId = :participant or m.id in"
                                        + " (select j.meetingId from MeetingJoiner j where j.participantId = :participant))"
                                        + ORDER,
                                Object[].class)
                        .setParameter("event", eventId)
                        .setParameter("participant", participantId),
                all,
                (id, meeting) -> gone.getOrDefault(id, false) ? meeting.withoutReader() : meeting);
    }

    /** The same for several participants, by their ids; who has none is left out. */
    public Map<Long, List<ScheduledMeeting>> ofParticipants(long eventId, Set<Long> participantIds) {
        Map<Long, List<ScheduledMeeting>> own = new HashMap<>();
        List<MeetingJoiner> all = joiners.ofEvent(eventId);
        Map<Long, List<Long>> gone = all.stream()
                .filter(MeetingJoiner::isGone)
                .collect(Collectors.groupingBy(
                        MeetingJoiner::meetingId,
                        Collectors.mapping(MeetingJoiner::participantId, Collectors.toList())));
        read(
                entities.createQuery(SELECT + ORDER, Object[].class).setParameter("event", eventId),
                all,
                (id, meeting) -> {
                    meeting.people().forEach(person -> note(own, person, participantIds, meeting));
                    gone.getOrDefault(id, List.of())
                            .forEach(person -> note(own, person, participantIds, meeting.withoutReader()));
                    return meeting;
                });
        return own;
    }

    private static void note(
            Map<Long, List<ScheduledMeeting>> own, long person, Set<Long> wanted, ScheduledMeeting meeting) {
        if (wanted.contains(person)) {
            own.computeIfAbsent(person, id -> new ArrayList<>()).add(meeting);
        }
    }

    /**
     * How far the changes of an event's meetings have come: rises with each of them, and differs for no other reason. For
     * looking often whether anything is new.
     */
    @Transactional
    public long changes(long eventId) {
        Long changes = entities.createQuery(
                        "select sum(m.revision + 1) from Meeting m where m.eventId = :event", Long.class)
                .setParameter("event", eventId)
                .getSingleResult();
        return changes == null ? 0 : changes;
    }

    /** The same for the meetings of one participant. */
    @Transactional
    public long changes(long eventId, long participantId) {
        Long changes = entities.createQuery(
                        "select sum(m.revision + 1) from Meeting m where m.eventId = :event"
                                + " and (m.firstId = :participant or m.secondId = :participant or m.id in"
                                + " (select j.meetingId from MeetingJoiner j where j.participantId = :participant))",
                        Long.class)
                .setParameter("event", eventId)
                .setParameter("participant", participantId)
                .getSingleResult();
        return changes == null ? 0 : changes;
    }

    /** The same for the meetings of each participant; who has none is left out. */
    @Transactional
    public Map<Long, Long> changesByPerson(long eventId) {
        Map<Long, Long> changes = new HashMap<>();
        Map<Long, List<MeetingJoiner>> joining =
                joiners.ofEvent(eventId).stream().collect(Collectors.groupingBy(MeetingJoiner::meetingId));
        entities.createQuery("select m from Meeting m where m.eventId = :event", Meeting.class)
                .setParameter("event", eventId)
                .getResultStream()
                .forEach(meeting -> Stream.concat(
                                meeting.pair().ids().stream(),
                                joining.getOrDefault(meeting.id(), List.of()).stream()
                                        .map(MeetingJoiner::participantId))
                        .forEach(person -> changes.merge(person, meeting.revision() + 1L, Long::sum)));
        return changes;
    }

    /** The first meeting of each of these participants that has not ended; who has none is left out. */
    public Map<Long, ScheduledMeeting> next(Collection<Long> participantIds, Instant now) {
        Map<Long, ScheduledMeeting> next = new HashMap<>();
        if (participantIds.isEmpty()) {
            return next;
        }
        List<ScheduledMeeting> coming = read(
                entities.createQuery(
                                "select m, t, i.name from Meeting m left join MeetingTable t on t.id = m.tableId"
                                        + " left join HiredInterpreter i on i.id = m.interpreterId"
                                        + " where m.cancelled = false and m.endsAt > :now"
                                        + " and (m.firstId in :ids or m.secondId in :ids or m.id in (select j.meetingId"
                                        + " from MeetingJoiner j where j.participantId in :ids and j.gone = false))"
                                        + ORDER,
                                Object[].class)
                        .setParameter("now", now)
                        .setParameter("ids", participantIds),
                joiners.ofParticipants(participantIds));
        Set<Long> wanted = Set.copyOf(participantIds);
        for (ScheduledMeeting meeting : coming) {
            for (long person : meeting.people()) {
                if (wanted.contains(person)) {
                    next.putIfAbsent(person, meeting);
                }
            }
        }
        return next;
    }

    private static List<ScheduledMeeting> read(TypedQuery<Object[]> query, List<MeetingJoiner> joiners) {
        return read(query, joiners, (id, meeting) -> meeting);
    }

    private static List<ScheduledMeeting> read(
            TypedQuery<Object[]> query,
            List<MeetingJoiner> joiners,
            BiFunction<Long, ScheduledMeeting, ScheduledMeeting> view) {
        Map<Long, List<Long>> joining = joiners.stream()
                .filter(joiner -> !joiner.isGone())
                .collect(Collectors.groupingBy(
                        MeetingJoiner::meetingId,
                        Collectors.mapping(MeetingJoiner::participantId, Collectors.toList())));
        return query.getResultList().stream()
                .map(row -> {
                    Meeting meeting = (Meeting) row[0];
                    List<Long> others = joining.getOrDefault(meeting.id(), List.of());
                    return view.apply(
                            meeting.id(), ScheduledMeeting.of(meeting, (MeetingTable) row[1], (String) row[2], others));
                })
                .toList();
    }
}
