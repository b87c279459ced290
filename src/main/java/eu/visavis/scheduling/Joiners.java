package eu.visavis.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who joins the published meetings of others. */
@ApplicationScoped
class Joiners {
    private static final int CHUNK = 500;

    private final EntityManager entities;

    @Inject
    Joiners(EntityManager entities) {
        this.entities = entities;
    }

    Joiners() { // for the CDI client proxy
        this(null);
    }

    /** All who join meetings of an event or did, in one statement. */
    public List<MeetingJoiner> ofEvent(long eventId) {
        return entities.createQuery(
                        "select j from MeetingJoiner j join Meeting m on m.id = j.meetingId where m.eventId = :event"
                                + " order by j.meetingId, j.participantId",
                        MeetingJoiner.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** What these participants join, or did. */
    public List<MeetingJoiner> ofParticipants(Collection<Long> participantIds) {
        return entities.createQuery(
                        "select j from MeetingJoiner j where j.participantId in :ids order by j.meetingId",
                        MeetingJoiner.class)
                .setParameter("ids", participantIds)
                .getResultList();
    }

    /** The ids of those who join the meetings of an event now, by the two who meet. */
    public Map<Pair, Set<Long>> byPair(long eventId) {
        Map<Pair, Set<Long>> joining = new HashMap<>();
        entities.createQuery(
                        "select m.firstId, m.secondId, j.participantId from MeetingJoiner j"
                                + " join Meeting m on m.id = j.meetingId where m.eventId = :event and j.gone = false",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(row -> joining.computeIfAbsent(new Pair((Long) row[0], (Long) row[1]), pair -> new HashSet<>())
                        .add((Long) row[2]));
        return joining;
    }

    /** Writes who joins these meetings from now on, by their ids. Needs a transaction. */
    public void write(Map<Long, Set<Long>> joining) {
        Map<Long, Set<Long>> unknown = new HashMap<>();
        joining.forEach((meeting, people) -> unknown.put(meeting, new HashSet<>(people)));
        for (MeetingJoiner known : of(joining.keySet())) {
            known.stays(unknown.get(known.meetingId()).remove(known.participantId()));
        }
        unknown.forEach((meeting, people) ->
                people.stream().sorted().forEach(person -> entities.persist(new MeetingJoiner(meeting, person))));
    }

    /** All who join these meetings or did. */
    public List<MeetingJoiner> of(Collection<Long> meetingIds) {
        List<Long> ids = meetingIds.stream().sorted().toList();
        List<MeetingJoiner> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.addAll(entities.createQuery(
                            "select j from MeetingJoiner j where j.meetingId in :ids", MeetingJoiner.class)
                    .setParameter("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .getResultList());
        }
        return found;
    }
}
