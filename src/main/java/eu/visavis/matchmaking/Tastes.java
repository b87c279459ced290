package eu.visavis.matchmaking;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Events;
import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.matchmaking.scoring.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What counts when people are ranked: the weights of an event, and what each participant wishes, has met and dismissed. */
@ApplicationScoped
public class Tastes {
    private final EntityManager entities;
    private final Events events;
    private final AuditLog audit;

    @Inject
    Tastes(EntityManager entities, Events events, AuditLog audit) {
        this.entities = entities;
        this.events = events;
        this.audit = audit;
    }

    Tastes() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The weights of an event. */
    @Transactional
    public Weights weights(long eventId) {
        return Optional.ofNullable(entities.find(MatchingWeights.class, eventId))
                .map(MatchingWeights::weights)
                .orElse(Weights.USUAL);
    }

    /** Chooses the weights of an event. */
    @Transactional
    public void weigh(long eventId, Weights weights) {
        MatchingWeights before = entities.find(MatchingWeights.class, eventId);
        if (before == null) {
            entities.persist(new MatchingWeights(eventId, weights));
        } else {
            before.choose(weights);
        }
        Deed deed = Deed.of(Act.MATCHING_WEIGHED);
        for (Weights.Part part : Weights.Part.values()) {
            deed = deed.with(part.name(), weights.level(part));
        }
        audit.note(deed);
    }

    /** From where a participant would like people most. */
    @Transactional
    public Taste.Border border(long participantId) {
        return Optional.ofNullable(entities.find(BorderWish.class, participantId))
                .map(BorderWish::border)
                .orElse(Taste.Border.ANY);
    }

    /** Chooses from where a participant would like people most. */
    @Transactional
    public void wish(long eventId, long participantId, Taste.Border border) {
        BorderWish before = entities.find(BorderWish.class, participantId);
        if (before == null) {
            entities.persist(new BorderWish(participantId, eventId, border));
        } else {
            before.choose(border);
        }
    }

    /** What counts for a participant. */
    Taste of(long eventId, EventPeople people, Counterpart me, List<Dismissal> dismissals, Weights weights) {
        Set<Long> met = new HashSet<>();
        Set<Long> refused = new HashSet<>();
        if (weights.level(Weights.Part.HISTORY) != Weights.Level.NONE) {
            past(eventId, people, me, met, refused);
        }
        Set<Long> notMyField = new HashSet<>();
        Set<String> tooFar = new HashSet<>();
        Set<Long> competing = new HashSet<>();
        for (Dismissal dismissal : dismissals) {
            Optional<Counterpart> other = people.find(dismissal.otherId());
            switch (dismissal.reason()) {
                case NOT_MY_FIELD -> notMyField.add(dismissal.otherId());
                case TOO_FAR ->
                    other.filter(far -> !far.country().equals(me.country()))
                            .ifPresent(far -> tooFar.add(far.country()));
                case COMPETITOR ->
                    other.ifPresent(rival -> people.all().stream()
                            .filter(colleague -> colleague.organisationId() == rival.organisationId())
                            .forEach(colleague -> competing.add(colleague.id())));
                case KNOWN, OTHER -> {
                    // Tells nothing about anybody else.
                }
            }
        }
        return new Taste(weights, border(me.id()), met, refused, notMyField, tooFar, competing);
    }

    /** Whom somebody agreed to meet at earlier events of the network, and with whom a request ended in a refusal. */
    private void past(long eventId, EventPeople people, Counterpart me, Set<Long> met, Set<Long> refused) {
        List<Object[]> rows = entities.createQuery(
                        "select p.personId, q.personId, r.status from MeetingRequest r"
                                + " join Participant p on p.id = r.requesterId join Participant q on q.id = r.inviteeId"
                                + " join Event e on e.id = r.eventId"
                                + " where (p.personId = :me or q.personId = :me) and r.eventId < :event"
                                + " and e.networkId = :network and r.status in :ended",
                        Object[].class)
                .setParameter("me", me.personId())
                .setParameter("event", eventId)
                .setParameter("network", events.get(eventId).networkId())
                .setParameter("ended", List.of(MeetingRequest.Status.ACCEPTED, MeetingRequest.Status.DECLINED))
                .getResultList();
        for (Object[] row : rows) {
            long person = (Long) row[0] == me.personId() ? (Long) row[1] : (Long) row[0];
            Set<Long> where = row[2] == MeetingRequest.Status.ACCEPTED ? met : refused;
            people.ofPerson(person).ifPresent(other -> where.add(other.id()));
        }
    }
}
