package eu.visavis.scheduling;

import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.scheduling.solver.UnplacedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The stored plan of a run, for staff. */
@ApplicationScoped
public class PlanReading {
    private static final String MUST = "(%1$s.wish = :must and %1$s.status in :open)";
    private static final String UNPLACED = "select m, a, b, case when " + MUST.formatted("a") + " or "
            + MUST.formatted("b") + " then 0 else 1 end as rank from PlannedMeeting m"
            + " left join MeetingRequest a on a.requesterId = m.firstId and a.inviteeId = m.secondId"
            + " left join MeetingRequest b on b.requesterId = m.secondId and b.inviteeId = m.firstId"
            + " where m.runId = :run and m.reason = :reason order by rank, m.weight desc, m.position";

    private final EntityManager entities;

    @Inject
    PlanReading(EntityManager entities) {
        this.entities = entities;
    }

    PlanReading() { // for the CDI client proxy
        this(null);
    }

    /**
     * A wish without a place.
     *
     * @param requests what the two asked of each other and still ask, the lower id first
     */
    public record Unplaced(PlanRow row, List<MeetingRequest> requests) {}

    /** All wishes, with a place or without, in the order of ids. */
    public List<PlanRow> all(long runId) {
        return entities.createQuery(
                        "select m from PlannedMeeting m where m.runId = :run order by m.position", PlannedMeeting.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(PlannedMeeting::row)
                .toList();
    }

    /** The wishes that have a place, in no order. */
    public List<PlanRow> placed(long runId) {
        return entities.createQuery(
                        "select m from PlannedMeeting m where m.runId = :run and m.slotId is not null",
                        PlannedMeeting.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(PlannedMeeting::row)
                .toList();
    }

    /** How many wishes are not placed, by reason; reasons that no wish has are left out. */
    public Map<UnplacedReason, Integer> reasons(long runId) {
        Map<UnplacedReason, Integer> counts = new EnumMap<>(UnplacedReason.class);
        entities.createQuery(
                        "select m.reason, count(m.position) from PlannedMeeting m"
                                + " where m.runId = :run and m.reason is not null group by m.reason",
                        Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> counts.put((UnplacedReason) row[0], ((Long) row[1]).intValue()));
        return counts;
    }

    /**
     * A part of the wishes that are not placed for one reason: musts first, then the heaviest.
     *
     * @param from position of the first one, from 0
     */
    public List<Unplaced> unplaced(long runId, UnplacedReason reason, int from, int count) {
        return entities.createQuery(UNPLACED, Object[].class)
                .setParameter("run", runId)
                .setParameter("reason", reason)
                .setParameter("must", MeetingRequest.Wish.MUST)
                .setParameter("open", MeetingRequest.Status.OPEN)
                .setFirstResult(from)
                .setMaxResults(count)
                .getResultStream()
                .map(row -> new Unplaced(((PlannedMeeting) row[0]).row(), open(row[1], row[2])))
                .toList();
    }

    /** The wishes of one participant that are not placed, the heaviest first. */
    public List<PlanRow> unplacedOf(long runId, long participantId) {
        return entities.createQuery(
                        "select m from PlannedMeeting m where m.runId = :run and m.reason is not null"
                                + " and (m.firstId = :participant or m.secondId = :participant)"
                                + " order by m.weight desc, m.position",
                        PlannedMeeting.class)
                .setParameter("run", runId)
                .setParameter("participant", participantId)
                .getResultStream()
                .map(PlannedMeeting::row)
                .toList();
    }

    private static List<MeetingRequest> open(Object... requests) {
        return Stream.of(requests)
                .filter(Objects::nonNull)
                .map(MeetingRequest.class::cast)
                .filter(request -> request.status().isOpen())
                .toList();
    }
}
