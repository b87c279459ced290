package eu.visavis.programme;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The programmes of events, with those who join. */
@ApplicationScoped
public class ProgrammeItems {
    private static final String IN_ORDER = " order by j.askedAt, j.id";

    private final EntityManager entities;
    private final Participants participants;

    @Inject
    ProgrammeItems(EntityManager entities, Participants participants) {
        this.entities = entities;
        this.participants = participants;
    }

    ProgrammeItems() { // for the CDI client proxy
        this(null, null);
    }

    /** How many have a place, and how many wait for one. */
    public record Count(long joined, long waiting) {
        /** Nobody comes. */
        public static final Count NONE = new Count(0, 0);
    }

    /** Somebody who joins or waits. */
    public record Joined(Registration registration, Joining joining) {}

    /** The whole programme of an event in the order of time, with what was called off. */
    public List<ProgrammeItem> ofEvent(long eventId) {
        return entities.createQuery(
                        "select i from ProgrammeItem i where i.eventId = :event order by i.startsAt, i.endsAt, i.id",
                        ProgrammeItem.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** Whether there is anything in the programme of an event. */
    public boolean any(long eventId) {
        return !entities.createQuery("select i.id from ProgrammeItem i where i.eventId = :event", Long.class)
                .setParameter("event", eventId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** An item of the event by its code; never one of another event. */
    public Optional<ProgrammeItem> find(long eventId, PublicCode code) {
        return entities.createQuery(
                        "select i from ProgrammeItem i where i.eventId = :event and i.code = :code",
                        ProgrammeItem.class)
                .setParameter("event", eventId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** How many come to each item of an event, by its id; items to which nobody comes are left out. */
    public Map<Long, Count> counts(long eventId) {
        Map<Long, Count> counts = new HashMap<>();
        entities.createQuery(
                        "select j.itemId, j.waiting, count(j.id) from Joining j, ProgrammeItem i"
                                + " where i.id = j.itemId and i.eventId = :event group by j.itemId, j.waiting",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(row -> counts.merge(
                        (Long) row[0],
                        (Boolean) row[1] ? new Count(0, (Long) row[2]) : new Count((Long) row[2], 0),
                        (one, other) -> new Count(one.joined() + other.joined(), one.waiting() + other.waiting())));
        return counts;
    }

    /** What somebody joins or waits for, by the id of the item. */
    public Map<Long, Joining> ofParticipant(long participantId) {
        return entities.createQuery("select j from Joining j where j.participantId = :participant", Joining.class)
                .setParameter("participant", participantId)
                .getResultStream()
                .collect(Collectors.toMap(Joining::itemId, joining -> joining));
    }

    /** The places of somebody on the waiting lists of an event, from 1, by the id of the item. */
    public Map<Long, Integer> positions(long eventId, long participantId) {
        Map<Long, Integer> before = new HashMap<>();
        Map<Long, Integer> positions = new HashMap<>();
        entities.createQuery(
                        "select j from Joining j, ProgrammeItem i where i.id = j.itemId and i.eventId = :event"
                                + " and j.waiting = true" + IN_ORDER,
                        Joining.class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(joining -> {
                    int position = before.merge(joining.itemId(), 1, Integer::sum);
                    if (joining.participantId() == participantId) {
                        positions.put(joining.itemId(), position);
                    }
                });
        return positions;
    }

    /** Who joins or waits, those who wait after the others, and each in the order in which they asked. */
    public List<Joined> people(ProgrammeItem item) {
        List<Joining> all = joinings(item.id());
        Map<Long, Registration> known =
                participants.byId(all.stream().map(Joining::participantId).toList());
        return all.stream()
                .sorted(Comparator.comparing(Joining::isWaiting))
                .map(joining -> new Joined(known.get(joining.participantId()), joining))
                .toList();
    }

    /** Everybody who joins or waits, in the order in which they asked. */
    List<Joining> joinings(long itemId) {
        return entities.createQuery("select j from Joining j where j.itemId = :item" + IN_ORDER, Joining.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    /** When everybody of an event is at items of its programme that take place. */
    public Engagements engagements(long eventId) {
        List<ProgrammeItem> all = takingPlace(eventId);
        return all.isEmpty() ? Engagements.NONE : engagements(all, places(eventId));
    }

    /** The same, of which only one person is asked for. */
    public Engagements engagements(long eventId, long participantId) {
        List<ProgrammeItem> all = takingPlace(eventId);
        return all.isEmpty()
                ? Engagements.NONE
                : engagements(
                        all,
                        ofParticipant(participantId).values().stream()
                                .filter(joining -> !joining.isWaiting())
                                .toList());
    }

    /** When those are at items who signed up for them; what is for everybody keeps nobody from that. */
    Engagements signedUp(long eventId) {
        List<ProgrammeItem> all = takingPlace(eventId).stream()
                .filter(item -> item.facts().signUp())
                .toList();
        return engagements(all, places(eventId));
    }

    private List<ProgrammeItem> takingPlace(long eventId) {
        return ofEvent(eventId).stream().filter(item -> !item.isCalledOff()).toList();
    }

    private List<Joining> places(long eventId) {
        return entities.createQuery(
                        "select j from Joining j, ProgrammeItem i where i.id = j.itemId and i.eventId = :event"
                                + " and j.waiting = false",
                        Joining.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    private static Engagements engagements(List<ProgrammeItem> items, List<Joining> places) {
        Map<Long, ProgrammeItem> signedUp = items.stream()
                .filter(item -> item.facts().signUp())
                .collect(Collectors.toMap(ProgrammeItem::id, item -> item));
        Map<Long, List<ProgrammeItem>> byParticipant = new HashMap<>();
        for (Joining joining : places) {
            ProgrammeItem item = signedUp.get(joining.itemId());
            if (item != null) {
                byParticipant
                        .computeIfAbsent(joining.participantId(), id -> new ArrayList<>())
                        .add(item);
            }
        }
        return new Engagements(
                items.stream().filter(item -> !item.facts().signUp()).toList(), byParticipant);
    }
}
