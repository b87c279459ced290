package eu.visavis.scheduling;

import eu.visavis.scheduling.ReleaseCheck.Placement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what a publication changes. Seats of people and tables are given back before others take them, and taken in
 * the order of their keys, so that two writers wait for each other instead of dying in a deadlock.
 */
@ApplicationScoped
class MeetingWriting {
    private static final int CHUNK = 500;

    private final EntityManager entities;
    private final Joiners joiners;

    @Inject
    MeetingWriting(EntityManager entities, Joiners joiners) {
        this.entities = entities;
        this.joiners = joiners;
    }

    MeetingWriting() { // for the CDI client proxy
        this(null, null);
    }

    /** All meetings ever published for an event. */
    public List<Meeting> published(long eventId) {
        return entities.createQuery("select m from Meeting m where m.eventId = :event", Meeting.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The meetings of one participant with another that take place and are not over yet; not those of others. */
    public List<Meeting> coming(long eventId, long participantId, Instant now) {
        return entities.createQuery(
                        "select m from Meeting m where m.eventId = :event and m.cancelled = false and m.endsAt > :now"
                                + " and (m.firstId = :participant or m.secondId = :participant) order by m.startsAt",
                        Meeting.class)
                .setParameter("event", eventId)
                .setParameter("now", now)
                .setParameter("participant", participantId)
                .getResultList();
    }

    /** The meetings of others that a participant joins, that take place and are not over yet. */
    public List<Meeting> joined(long eventId, long participantId, Instant now) {
        return entities.createQuery(
                        "select m from Meeting m join MeetingJoiner j on j.meetingId = m.id where m.eventId = :event"
                                + " and m.cancelled = false and m.endsAt > :now"
                                + " and j.participantId = :participant and j.gone = false order by m.startsAt",
                        Meeting.class)
                .setParameter("event", eventId)
                .setParameter("now", now)
                .setParameter("participant", participantId)
                .getResultList();
    }

    /** Lets a meeting go on without somebody who was to join it. Needs a transaction. */
    public void leave(Meeting meeting, long participantId, Instant now) {
        entities.createQuery(
                        "delete from ParticipantSlot s where s.meetingId = :meeting and s.participantId = :participant")
                .setParameter("meeting", meeting.id())
                .setParameter("participant", participantId)
                .executeUpdate();
        Set<Long> staying = joiners.of(List.of(meeting.id())).stream()
                .filter(joiner -> !joiner.isGone())
                .map(MeetingJoiner::participantId)
                .filter(person -> person != participantId)
                .collect(Collectors.toSet());
        joiners.write(Map.of(meeting.id(), staying));
        meeting.goOn(now);
    }

    /** Calls meetings off between two publications, and gives their seats back. Needs a transaction. */
    public void callOff(List<Meeting> meetings, Instant now) {
        List<Long> leaving = meetings.stream().map(Meeting::id).toList();
        giveBack("ParticipantSlot", leaving);
        giveBack("TableSlot", leaving);
        meetings.forEach(meeting -> meeting.callOff(now));
    }

    /** Carries out the changes. Needs a transaction; a seat that somebody else has taken makes it fail as a whole. */
    public void write(long eventId, ReleaseDiff diff, Instant now) {
        List<Long> leaving = new ArrayList<>();
        diff.moved().forEach(move -> leaving.add(move.meeting().id()));
        diff.cancelled().forEach(meeting -> leaving.add(meeting.id()));
        giveBack("ParticipantSlot", leaving);
        giveBack("TableSlot", leaving);

        Map<Placement, Long> coming = new HashMap<>();
        diff.cancelled().forEach(meeting -> meeting.cancel(now));
        diff.moved().forEach(move -> {
            move.meeting().move(move.to(), now);
            coming.put(move.to(), move.meeting().id());
        });
        diff.added().forEach(placement -> {
            Meeting meeting = new Meeting(eventId, placement, now);
            entities.persist(meeting);
            coming.put(placement, meeting.id());
        });
        entities.flush(); // the seats refer to these rows
        Map<Long, Set<Long>> joining = new HashMap<>();
        coming.forEach((placement, meeting) -> joining.put(meeting, placement.joining()));
        joiners.write(joining);
        persist(peopleSeats(coming));
        persist(tableSeats(coming));
    }

    private void giveBack(String seats, List<Long> meetings) {
        for (int from = 0; from < meetings.size(); from += CHUNK) {
            entities.createQuery("delete from " + seats + " s where s.meetingId in :meetings")
                    .setParameter("meetings", meetings.subList(from, Math.min(from + CHUNK, meetings.size())))
                    .executeUpdate();
        }
    }

    private static List<ParticipantSlot> peopleSeats(Map<Placement, Long> coming) {
        List<ParticipantSlot> seats = new ArrayList<>();
        coming.forEach((placement, meeting) -> {
            long slot = placement.place().slotId();
            placement.people().forEach(person -> seats.add(new ParticipantSlot(person, slot, meeting)));
        });
        seats.sort(Comparator.comparingLong(ParticipantSlot::participantId).thenComparingLong(ParticipantSlot::slotId));
        return seats;
    }

    private static List<TableSlot> tableSeats(Map<Placement, Long> coming) {
        List<TableSlot> seats = new ArrayList<>();
        coming.forEach((placement, meeting) -> placement
                .place()
                .table()
                .ifPresent(table ->
                        seats.add(new TableSlot(table, placement.place().slotId(), meeting))));
        seats.sort(Comparator.comparingLong(TableSlot::tableId).thenComparingLong(TableSlot::slotId));
        return seats;
    }

    private void persist(List<?> seats) {
        for (int i = 0; i < seats.size(); i++) {
            entities.persist(seats.get(i));
            if (i % CHUNK == CHUNK - 1) {
                entities.flush();
            }
        }
        entities.flush();
    }
}
