package eu.visavis.scheduling;

import eu.visavis.event.MeetingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is published of the schedules: the only view of them that is not for staff alone. */
@ApplicationScoped
public class PublishedSchedule {
    private static final String SELECT =
            "select m, t, i.name from Meeting m left join MeetingTable t on t.id = m.tableId"
                    + " left join HiredInterpreter i on i.id = m.interpreterId where m.eventId = :event";
    private static final String ORDER = " order by m.startsAt, m.firstId, m.secondId";

    private final EntityManager entities;

    @Inject
    PublishedSchedule(EntityManager entities) {
        this.entities = entities;
    }

    PublishedSchedule() { // for the CDI client proxy
        this(null);
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
        return read(entities.createQuery(SELECT + ORDER, Object[].class).setParameter("event", eventId));
    }

    /** The meetings ever published for one participant, cancelled ones included, in the order of time. */
    public List<ScheduledMeeting> ofParticipant(long eventId, long participantId) {
        return read(entities.createQuery(
                        SELECT + " and (m.firstId = :participant or m.secondId = :participant)" + ORDER, Object[].class)
                .setParameter("event", eventId)
                .setParameter("participant", participantId));
    }

    /** The first meeting of each of these participants that has not ended; who has none is left out. */
    public Map<Long, ScheduledMeeting> next(Collection<Long> participantIds, Instant now) {
        Map<Long, ScheduledMeeting> next = new HashMap<>();
        if (participantIds.isEmpty()) {
            return next;
        }
        List<ScheduledMeeting> coming = read(entities.createQuery(
                        "select m, t, i.name from Meeting m left join MeetingTable t on t.id = m.tableId"
                                + " left join HiredInterpreter i on i.id = m.interpreterId where m.cancelled = false and m.endsAt > :now"
                                + " and (m.firstId in :ids or m.secondId in :ids)" + ORDER,
                        Object[].class)
                .setParameter("now", now)
                .setParameter("ids", participantIds));
        Set<Long> wanted = Set.copyOf(participantIds);
        for (ScheduledMeeting meeting : coming) {
            for (long side : List.of(meeting.firstId(), meeting.secondId())) {
                if (wanted.contains(side)) {
                    next.putIfAbsent(side, meeting);
                }
            }
        }
        return next;
    }

    private static List<ScheduledMeeting> read(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> ScheduledMeeting.of((Meeting) row[0], (MeetingTable) row[1], (String) row[2]))
                .toList();
    }
}
