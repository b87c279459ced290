package eu.visavis.matchmaking;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pairs that staff propose. Both sides see a proposal among their suggestions, and ask for the meeting or dismiss it. */
@ApplicationScoped
public class Proposals {
    /** The longest note. */
    public static final int NOTE_LENGTH = 500;

    private final EntityManager entities;
    private final MeetingRequests requests;
    private final Dismissals dismissals;
    private final Participants participants;
    private final TypeRules typeRules;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Proposals(
            EntityManager entities,
            MeetingRequests requests,
            Dismissals dismissals,
            Participants participants,
            TypeRules typeRules,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.requests = requests;
        this.dismissals = dismissals;
        this.participants = participants;
        this.typeRules = typeRules;
        this.audit = audit;
        this.clock = clock;
    }

    Proposals() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** What has become of a proposal. */
    public enum State {
        /** Nobody has answered to it. */
        OPEN,
        /** One of the two has dismissed it. */
        DISMISSED,
        /** One of the two has asked the other, who has not answered yet. */
        ASKED,
        AGREED,
        DECLINED
    }

    /** What became of somebody's wish to propose. */
    public enum Proposing {
        DONE,
        /** They are proposed to each other already. */
        BEFORE,
        /** One of the two has asked the other. */
        ASKED,
        /** Neither can ask the other, as their types are. */
        BARRED,
        /** One is not in reach, or one objects to suggestions, or they are one. */
        IMPOSSIBLE
    }

    /**
     * A proposal as staff see it.
     *
     * @param by the name of who proposed it
     */
    public record Listed(
            PublicCode code, long firstId, long secondId, String by, String note, Instant at, State state) {}

    /**
     * Proposes two approved participants to each other.
     *
     * @param reach at least one of the two must be in it
     * @param note up to 500 characters, may be empty
     */
    @Transactional
    public Proposing propose(long eventId, long oneId, long otherId, long by, Reach reach, String note) {
        if (oneId == otherId || !reaches(eventId, oneId, otherId, reach) || objects(oneId) || objects(otherId)) {
            return Proposing.IMPOSSIBLE;
        }
        if (!typeRules.mayMeet(eventId, oneId, otherId)) {
            return Proposing.BARRED;
        }
        requests.lock(oneId, otherId);
        Pair pair = Pair.of(oneId, otherId);
        if (pairs(eventId).contains(pair)) {
            return Proposing.BEFORE;
        }
        boolean asked = requests.ofParticipant(eventId, oneId).stream()
                .anyMatch(request ->
                        request.partnerOf(oneId) == otherId && request.status() != MeetingRequest.Status.WITHDRAWN);
        if (asked) {
            return Proposing.ASKED;
        }
        Proposal proposal = new Proposal(eventId, pair, by, note, clock.instant());
        entities.persist(proposal);
        audit.note(Deed.of(Act.PAIR_PROPOSED).to(proposal.code()));
        return Proposing.DONE;
    }

    private boolean reaches(long eventId, long oneId, long otherId, Reach reach) {
        return participants.find(eventId, oneId, reach).isPresent()
                || participants.find(eventId, otherId, reach).isPresent();
    }

    private boolean objects(long participantId) {
        return entities.find(
                        Objection.class,
                        participants.get(participantId).person().id())
                != null;
    }

    /**
     * Takes a proposal back.
     *
     * @return false if there is none in reach
     */
    @Transactional
    public boolean takeBack(long eventId, PublicCode code, Reach reach) {
        for (Proposal proposal : ofEvent(eventId)) {
            if (proposal.code().equals(code)
                    && reaches(eventId, proposal.pair().first(), proposal.pair().second(), reach)) {
                entities.remove(proposal);
                audit.note(Deed.of(Act.PROPOSAL_TAKEN_BACK).to(code));
                return true;
            }
        }
        return false;
    }

    /** The proposals of an event, the newest first. */
    @Transactional
    public List<Listed> list(long eventId) {
        Map<Pair, State> asked = new HashMap<>();
        for (MeetingRequest request : requests.ofEvent(eventId)) {
            Pair pair = Pair.of(request.requesterId(), request.inviteeId());
            State state = switch (request.status()) {
                case ACCEPTED -> State.AGREED;
                case PENDING -> State.ASKED;
                case DECLINED -> State.DECLINED;
                case WITHDRAWN -> State.OPEN;
            };
            asked.merge(pair, state, Proposals::further);
        }
        Set<Pair> dismissed = new HashSet<>();
        dismissals.ofEvent(eventId).forEach(each -> dismissed.add(Pair.of(each.participantId(), each.otherId())));
        Map<Long, String> names = names(eventId);
        List<Listed> listed = new ArrayList<>();
        for (Proposal proposal : ofEvent(eventId)) {
            Pair pair = proposal.pair();
            State ofRequests = asked.getOrDefault(pair, State.OPEN);
            State state = ofRequests == State.OPEN && dismissed.contains(pair) ? State.DISMISSED : ofRequests;
            listed.add(new Listed(
                    proposal.code(),
                    pair.first(),
                    pair.second(),
                    names.getOrDefault(proposal.proposedBy(), ""),
                    proposal.note(),
                    proposal.createdAt(),
                    state));
        }
        return listed;
    }

    // An agreement stands whatever else was asked between the two, and an open request whatever was declined.
    private static State further(State one, State other) {
        List<State> order = List.of(State.OPEN, State.DECLINED, State.ASKED, State.AGREED);
        return order.indexOf(one) > order.indexOf(other) ? one : other;
    }

    /** The pairs that are proposed. */
    Set<Pair> pairs(long eventId) {
        Set<Pair> pairs = new HashSet<>();
        ofEvent(eventId).forEach(proposal -> pairs.add(proposal.pair()));
        return pairs;
    }

    /** Who is proposed to a participant, by the other's id. */
    Map<Long, Proposed> to(long eventId, long participantId) {
        Map<Long, Proposed> proposed = new HashMap<>();
        entities.createQuery(
                        "select p, q.firstName, q.lastName from Proposal p join Person q on q.id = p.proposedBy"
                                + " where p.eventId = :event and (p.firstId = :id or p.secondId = :id)",
                        Object[].class)
                .setParameter("event", eventId)
                .setParameter("id", participantId)
                .getResultList()
                .forEach(row -> {
                    Proposal proposal = (Proposal) row[0];
                    proposed.put(
                            proposal.partnerOf(participantId), new Proposed(name(row[1], row[2]), proposal.note()));
                });
        return proposed;
    }

    private List<Proposal> ofEvent(long eventId) {
        return entities.createQuery(
                        "select p from Proposal p where p.eventId = :event order by p.id desc", Proposal.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    private Map<Long, String> names(long eventId) {
        Map<Long, String> names = new HashMap<>();
        entities.createQuery(
                        "select distinct q.id, q.firstName, q.lastName from Proposal p"
                                + " join Person q on q.id = p.proposedBy where p.eventId = :event",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(row -> names.put((Long) row[0], name(row[1], row[2])));
        return names;
    }

    private static String name(Object first, Object last) {
        return (first + " " + last).strip();
    }
}
