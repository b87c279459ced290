package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Bookmarks, private notes and the order of importance: what participants keep about others, each for itself. */
@ApplicationScoped
public class Remarks {
    /** The most characters of a note. */
    public static final int NOTE_LENGTH = 2000;

    private final EntityManager entities;

    @Inject
    Remarks(EntityManager entities) {
        this.entities = entities;
    }

    Remarks() { // for the CDI client proxy
        this(null);
    }

    /**
     * A place that a participant has given to another.
     *
     * @param place from 1
     */
    record Placed(long participantId, long otherId, int place) {}

    /** What a participant keeps about others, by the other's id; who is not among them has nothing. */
    Map<Long, OwnMark> of(long eventId, long participantId) {
        Map<Long, OwnMark> marks = new HashMap<>();
        own(eventId, participantId).forEach(remark -> marks.put(remark.otherId(), remark.mark()));
        return marks;
    }

    /** The notes that a participant has written, by the code of the other one. */
    @Transactional
    public Map<PublicCode, String> notes(long eventId, long participantId) {
        Map<PublicCode, String> notes = new HashMap<>();
        entities.createQuery(
                        "select p.code, r.note from Remark r join Participant p on p.id = r.otherId"
                                + " where r.eventId = :event and r.participantId = :participant and r.note <> ''",
                        Object[].class)
                .setParameter("event", eventId)
                .setParameter("participant", participantId)
                .getResultList()
                .forEach(row -> notes.put((PublicCode) row[0], (String) row[1]));
        return notes;
    }

    /** Marks the profile of another participant. */
    @Transactional
    public void bookmark(long eventId, long participantId, long otherId) {
        change(eventId, participantId, otherId, OwnMark::withBookmark);
    }

    /** Takes the bookmark away. */
    @Transactional
    public void removeBookmark(long eventId, long participantId, long otherId) {
        change(eventId, participantId, otherId, OwnMark::withoutBookmark);
    }

    /**
     * Writes a note on another participant in place of the one before.
     *
     * @param note up to {@value #NOTE_LENGTH} characters; empty takes it away
     */
    @Transactional
    public void write(long eventId, long participantId, long otherId, String note) {
        change(eventId, participantId, otherId, mark -> mark.withNote(note));
    }

    /**
     * Writes a note that was begun some time ago, perhaps on a phone without network. What was written elsewhere since then stays,
     * above the note; a note that stands there already is not written again.
     *
     * @param begunWith what stood there when the note was begun
     * @return whether both together are short enough; if not, nothing has changed
     */
    @Transactional
    public boolean writeLate(long eventId, long participantId, long otherId, String begunWith, String note) {
        LateNote late = new LateNote(begunWith, note);
        String stored = find(participantId, otherId)
                .map(Remark::mark)
                .orElse(OwnMark.NONE)
                .note();
        String merged = late.over(stored);
        if (merged.length() > NOTE_LENGTH) {
            return false;
        }
        if (!merged.equals(stored)) {
            write(eventId, participantId, otherId, merged);
        }
        return true;
    }

    /** Gives these participants the places 1, 2, 3 … in the order of importance. Needs a transaction. */
    void place(long eventId, long participantId, List<Long> others) {
        Map<Long, Remark> known = new HashMap<>();
        own(eventId, participantId).forEach(remark -> known.put(remark.otherId(), remark));
        int place = 1;
        for (long other : others) {
            Remark remark = known.containsKey(other) ? known.get(other) : add(eventId, participantId, other);
            remark.keep(remark.mark().withPlace(place++));
        }
    }

    /** Takes away the place that each of the two gave to the other. Needs a transaction. */
    void unplace(long participantId, long otherId) {
        entities.createQuery("update Remark r set r.place = 0, r.version = r.version + 1 where r.place > 0"
                        + " and ((r.participantId = :one and r.otherId = :other)"
                        + " or (r.participantId = :other and r.otherId = :one))")
                .setParameter("one", participantId)
                .setParameter("other", otherId)
                .executeUpdate();
    }

    /** All places that the participants of an event have given, in one statement. */
    List<Placed> placed(long eventId) {
        return entities.createQuery(
                        "select r.participantId, r.otherId, r.place from Remark r"
                                + " where r.eventId = :event and r.place > 0"
                                + " order by r.participantId, r.place, r.otherId",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultStream()
                .map(row -> new Placed((Long) row[0], (Long) row[1], (Integer) row[2]))
                .toList();
    }

    private List<Remark> own(long eventId, long participantId) {
        return entities.createQuery(
                        "select r from Remark r where r.eventId = :event and r.participantId = :participant",
                        Remark.class)
                .setParameter("event", eventId)
                .setParameter("participant", participantId)
                .getResultList();
    }

    private void change(long eventId, long participantId, long otherId, UnaryOperator<OwnMark> change) {
        Remark remark = find(participantId, otherId).orElseGet(() -> add(eventId, participantId, otherId));
        remark.keep(change.apply(remark.mark()));
    }

    private Optional<Remark> find(long participantId, long otherId) {
        return entities.createQuery(
                        "select r from Remark r where r.participantId = :participant and r.otherId = :other",
                        Remark.class)
                .setParameter("participant", participantId)
                .setParameter("other", otherId)
                .getResultStream()
                .findFirst();
    }

    private Remark add(long eventId, long participantId, long otherId) {
        Remark remark = new Remark(eventId, participantId, otherId);
        entities.persist(remark);
        return remark;
    }
}
