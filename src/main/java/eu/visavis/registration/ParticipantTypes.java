package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.EventCopied;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of participants that organisers state for their events. */
@ApplicationScoped
public class ParticipantTypes {
    /** The most types of one event. */
    public static final int MOST = 20;

    private final EntityManager entities;
    private final Participants participants;
    private final Seating seating;
    private final AuditLog audit;

    @Inject
    ParticipantTypes(EntityManager entities, Participants participants, Seating seating, AuditLog audit) {
        this.entities = entities;
        this.participants = participants;
        this.seating = seating;
        this.audit = audit;
    }

    ParticipantTypes() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Another type has this word. */
        WORD_TAKEN,
        /** There are as many types as can be. */
        TOO_MANY,
        /** People who take part, or may still do so, carry it. */
        IN_USE,
        /** There is no such type any more. */
        GONE
    }

    /** The types of an event, in one statement. */
    public EventTypes of(long eventId) {
        return participants.types(eventId);
    }

    /** Whether an event has as many types as it can have. */
    public boolean isFull(EventTypes types) {
        return types.all().size() >= MOST;
    }

    /** How many people of each word are registered and have neither been refused nor cancelled. */
    public Map<String, Long> counts(long eventId) {
        Map<String, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select p.type, count(p.id) from Participant p where p.eventId = :event and p.status in :open"
                                + " group by p.type",
                        Object[].class)
                .setParameter("event", eventId)
                .setParameter(
                        "open",
                        List.of(
                                Participant.Status.UNCONFIRMED,
                                Participant.Status.WAITING,
                                Participant.Status.APPROVED,
                                Participant.Status.WAITING_LIST))
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** Adds a type; people who carry its word already are of it from now on. */
    @Transactional
    public Outcome add(long eventId, TypeFacts facts) {
        EventTypes types = of(eventId);
        if (isFull(types)) {
            return Outcome.TOO_MANY;
        }
        if (types.of(facts.word()).isPresent()) {
            return Outcome.WORD_TAKEN;
        }
        entities.persist(new ParticipantType(eventId, facts));
        note();
        return Outcome.DONE;
    }

    /** Changes a type. If its word changes, that of its people changes with it; free places go to the waiting list. */
    @Transactional
    public Outcome change(long eventId, long id, TypeFacts facts) {
        seating.open(eventId);
        Optional<ParticipantType> found = find(eventId, id);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        if (of(eventId).of(facts.word()).filter(other -> other.id() != id).isPresent()) {
            return Outcome.WORD_TAKEN;
        }
        String before = found.get().word();
        found.get().change(facts);
        entities.flush(); // the update of the people goes past the entities
        if (!before.equals(facts.word())) {
            entities.createQuery("update Participant p set p.type = :word, p.version = p.version + 1"
                            + " where p.eventId = :event and lower(p.type) = lower(:before)")
                    .setParameter("word", facts.word())
                    .setParameter("event", eventId)
                    .setParameter("before", before)
                    .executeUpdate();
        }
        note();
        seating.moveUp(eventId);
        return Outcome.DONE;
    }

    /**
     * States who can ask whom.
     *
     * @param allowed ids of the types whom each type can ask; a type that is left out can ask none
     */
    @Transactional
    public void allow(long eventId, Map<Long, Set<Long>> allowed) {
        List<ParticipantType> all = of(eventId).all();
        for (ParticipantType type : all) {
            Set<Long> barred = new HashSet<>();
            all.stream()
                    .map(ParticipantType::id)
                    .filter(id -> !allowed.getOrDefault(type.id(), Set.of()).contains(id))
                    .forEach(barred::add);
            type.change(type.facts().barring(barred));
        }
        note();
    }

    /** Removes a type that nobody carries who takes part or may still do so. */
    @Transactional
    public Outcome remove(long eventId, long id) {
        seating.open(eventId);
        Optional<ParticipantType> found = find(eventId, id);
        if (found.isEmpty()) {
            return Outcome.DONE; // somebody else removed it: what was asked for holds
        }
        boolean used = counts(eventId).keySet().stream()
                .anyMatch(word -> word.equalsIgnoreCase(found.get().word()));
        if (used) {
            return Outcome.IN_USE;
        }
        entities.remove(found.get());
        note();
        return Outcome.DONE;
    }

    /** Puts somebody into a type, whether a place of it is free or not; a place that becomes free goes to the waiting list. */
    @Transactional
    public boolean give(long eventId, PublicCode participant, String word) {
        seating.open(eventId);
        Optional<Registration> found = participants.find(eventId, participant);
        if (found.isEmpty() || !word.isEmpty() && of(eventId).of(word).isEmpty()) {
            return false;
        }
        Participant place = found.get().participant();
        Attendance before = place.attendance();
        place.change(
                place.organisationId(),
                new Attendance(before.jobTitle(), word, before.online(), before.availability()));
        audit.note(Deed.of(Act.PARTICULARS_CHANGED)
                .toPerson(place.personId())
                .to(place.code())
                .with("part", "type"));
        participants.write();
        seating.moveUp(eventId);
        return true;
    }

    /** Takes the types over to a copy of an event; what they say of each other then means the copies. */
    void copy(@Observes EventCopied copied) {
        Map<Long, ParticipantType> twins = new HashMap<>();
        EventTypes originals = of(copied.originalId());
        for (ParticipantType original : originals.all()) {
            ParticipantType twin = new ParticipantType(copied.copyId(), original.facts());
            entities.persist(twin);
            twins.put(original.id(), twin);
        }
        for (ParticipantType original : originals.all()) {
            Set<Long> barred = new HashSet<>();
            original.facts().barred().stream()
                    .filter(twins::containsKey)
                    .forEach(id -> barred.add(twins.get(id).id()));
            twins.get(original.id()).change(original.facts().barring(barred));
        }
    }

    private Optional<ParticipantType> find(long eventId, long id) {
        return of(eventId).all().stream().filter(type -> type.id() == id).findFirst();
    }

    private void note() {
        audit.note(Deed.of(Act.EVENT_SET_UP).with("part", "types"));
    }
}
