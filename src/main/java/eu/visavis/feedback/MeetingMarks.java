package eu.visavis.feedback;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Remarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes up what participants say of their meetings. Phones may send it late, twice and in any order: the newest mark of
 * each person counts (a last-writer-wins register; Shapiro et al., <em>Conflict-free Replicated Data Types</em>, 2011).
 */
@ApplicationScoped
public class MeetingMarks {
    private final EntityManager entities;
    private final Remarks remarks;
    private final Clock clock;

    @Inject
    MeetingMarks(EntityManager entities, Remarks remarks, Clock clock) {
        this.entities = entities;
        this.remarks = remarks;
        this.clock = clock;
    }

    MeetingMarks() { // for the CDI client proxy
        this(null, null, null);
    }

    private record OwnMeeting(long id, long partnerId, Instant startsAt) {}

    /**
     * What a participant has said of each meeting of which it is one of the two, by the code of the meeting; those of which
     * nothing is said are there, too.
     */
    @Transactional
    public Map<PublicCode, Mark> of(long eventId, long participantId) {
        Map<PublicCode, Mark> marks = new HashMap<>();
        entities.createQuery(
                        "select m.code, k.outcome, k.usefulness from Meeting m left join MeetingMark k"
                                + " on k.meetingId = m.id and k.participantId = :participant"
                                + " where m.eventId = :event and (m.firstId = :participant or m.secondId = :participant)",
                        Object[].class)
                .setParameter("event", eventId)
                .setParameter("participant", participantId)
                .getResultList()
                .forEach(row -> marks.put(
                        (PublicCode) row[0],
                        row[1] == null ? Mark.OPEN : new Mark((Outcome) row[1], (Integer) row[2])));
        return marks;
    }

    /**
     * What became of the meetings of an event that take place by what is published and have begun, by their codes: they met if
     * one of the two says so; of which nobody says anything is left out.
     */
    @Transactional
    public Map<PublicCode, Outcome> ofEvent(long eventId) {
        Map<PublicCode, Outcome> outcomes = new HashMap<>();
        entities.createQuery(
                        "select m.code, k.outcome from MeetingMark k join Meeting m on m.id = k.meetingId"
                                + " where m.eventId = :event and m.cancelled = false and m.startsAt <= :now"
                                + " and k.outcome <> :open",
                        Object[].class)
                .setParameter("event", eventId)
                .setParameter("now", clock.instant())
                .setParameter("open", Outcome.OPEN)
                .getResultList()
                .forEach(row -> outcomes.merge(
                        (PublicCode) row[0], (Outcome) row[1], (one, other) -> one == Outcome.MET ? one : other));
        return outcomes;
    }

    /**
     * Takes up a mark; one that is older than the newest of the same person changes nothing.
     *
     * @param ago how long before now it was made; not negative
     */
    @Transactional
    public Receipt mark(long eventId, long participantId, PublicCode meeting, Mark mark, Duration ago) {
        Optional<OwnMeeting> found = find(eventId, participantId, meeting);
        if (found.isEmpty()) {
            return Receipt.UNKNOWN;
        }
        Instant at = clock.instant().minus(ago);
        if (at.isBefore(found.get().startsAt())) {
            return Receipt.TOO_EARLY;
        }
        long meetingId = found.get().id();
        entities.createQuery(
                        "select k from MeetingMark k where k.meetingId = :meeting and k.participantId = :participant",
                        MeetingMark.class)
                .setParameter("meeting", meetingId)
                .setParameter("participant", participantId)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        known -> known.takeUp(mark, at),
                        () -> entities.persist(new MeetingMark(meetingId, participantId, mark, at)));
        return Receipt.TAKEN;
    }

    /**
     * Writes the participant's own note on its partner in a meeting. What was written elsewhere since the note was begun stays,
     * above it; the same note sent twice is written once.
     *
     * @param begunWith what stood there when the note was begun
     */
    @Transactional
    public Receipt note(long eventId, long participantId, PublicCode meeting, String begunWith, String note) {
        Optional<OwnMeeting> found = find(eventId, participantId, meeting);
        if (found.isEmpty()) {
            return Receipt.UNKNOWN;
        }
        return remarks.writeLate(eventId, participantId, found.get().partnerId(), begunWith, note)
                ? Receipt.TAKEN
                : Receipt.TOO_LONG;
    }

    private Optional<OwnMeeting> find(long eventId, long participantId, PublicCode meeting) {
        return entities.createQuery(
                        "select m.id, m.firstId, m.secondId, m.startsAt from Meeting m where m.eventId = :event"
                                + " and m.code = :code and (m.firstId = :participant or m.secondId = :participant)",
                        Object[].class)
                .setParameter("event", eventId)
                .setParameter("code", meeting)
                .setParameter("participant", participantId)
                .getResultStream()
                .findFirst()
                .map(row -> new OwnMeeting(
                        (Long) row[0], (Long) row[1] == participantId ? (Long) row[2] : (Long) row[1], (Instant)
                                row[3]));
    }
}
