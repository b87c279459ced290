package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.UnplacedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored plan of a run, for staff. */
@ApplicationScoped
public class PlanReading {
    private static final String UNPLACED = "select m from PlannedMeeting m where m.runId = :run and m.reason ";
    private static final String ORDER = " order by m.weight desc, m.position";

    private final EntityManager entities;

    @Inject
    PlanReading(EntityManager entities) {
        this.entities = entities;
    }

    PlanReading() { // for the CDI client proxy
        this(null);
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
     * A page of the wishes that are not placed, heaviest first.
     *
     * @param reason only those with this reason
     * @param from position of the first one, from 0
     */
    public List<PlanRow> unplaced(long runId, Optional<UnplacedReason> reason, int from, int count) {
        var query = entities.createQuery(
                        UNPLACED + (reason.isPresent() ? "= :reason" : "is not null") + ORDER, PlannedMeeting.class)
                .setParameter("run", runId)
                .setFirstResult(from)
                .setMaxResults(count);
        reason.ifPresent(wanted -> query.setParameter("reason", wanted));
        return query.getResultStream().map(PlannedMeeting::row).toList();
    }
}
