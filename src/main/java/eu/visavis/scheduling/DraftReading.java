package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.UnplacedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads drafts that are changed by hand, and what was changed in them. */
@ApplicationScoped
public class DraftReading {
    private final EntityManager entities;
    private final PlanProblemReader reader;

    @Inject
    DraftReading(EntityManager entities, PlanProblemReader reader) {
        this.entities = entities;
        this.reader = reader;
    }

    DraftReading() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * A change that somebody made.
     *
     * @param number its place among the changes of the draft, from 1
     * @param by name of whoever made it
     * @param own whether it was who asks
     * @param positions of the meetings that it changed
     */
    public record Step(int number, String by, boolean own, Set<Integer> positions) {}

    /** The draft as it is now; wishes that came since it was made are added to it without a place. */
    @Transactional
    public Draft open(PlanRun run) {
        return open(entities.find(PlanRun.class, run.id()), false);
    }

    /** The same for a draft whose row whoever asks has locked. Needs a transaction. */
    Draft openLocked(PlanRun run) {
        return open(run, true);
    }

    private Draft open(PlanRun run, boolean locked) {
        Instance instance = reader.read(run.eventId(), run.order());
        List<PlannedMeeting> rows = rows(run.id());
        List<PlanRow> missing = missing(instance, rows);
        if (!missing.isEmpty() && run.isByHand()) {
            if (!locked) {
                entities.lock(run, LockModeType.PESSIMISTIC_WRITE);
                rows = rows(run.id());
                missing = missing(instance, rows);
            }
            rows = new ArrayList<>(rows);
            int next = rows.stream().mapToInt(PlannedMeeting::position).max().orElse(-1) + 1;
            for (PlanRow row : missing) {
                PlannedMeeting added = new PlannedMeeting(run.id(), next++, row);
                entities.persist(added);
                rows.add(added);
            }
        }
        return new Draft(instance, run.aim(), rows);
    }

    /** The wishes that no row tells of, without a place. */
    static List<PlanRow> missing(Instance instance, List<PlannedMeeting> rows) {
        Set<Pair> known = rows.stream().map(row -> row.row().pair()).collect(Collectors.toCollection(HashSet::new));
        return instance.wishes().stream()
                .filter(wish -> !known.contains(Pair.of(wish.firstId(), wish.secondId())))
                .map(wish -> new PlanRow(
                        Pair.of(wish.firstId(), wish.secondId()),
                        wish.weight(),
                        Optional.empty(),
                        Optional.of(UnplacedReason.TAKEN_OUT)))
                .toList();
    }

    /** The rows of a draft in the order of their keys. */
    List<PlannedMeeting> rows(long runId) {
        return entities.createQuery(
                        "select m from PlannedMeeting m where m.runId = :run order by m.position", PlannedMeeting.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** How often a draft was changed; 0 if it is not there any more. Of its own transaction, for threads of the background. */
    @Transactional
    public int changes(long runId) {
        return entities.createQuery("select r.changes from PlanRun r where r.id = :run", Integer.class)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /** The changes after one, in their order. */
    @Transactional
    public List<Step> since(PlanRun run, int number, long personId) {
        return entities
                .createQuery(
                        "select s, p, c.position from DraftStep s join Person p on p.id = s.personId"
                                + " left join DraftChange c on c.stepId = s.id"
                                + " where s.runId = :run and s.number > :number order by s.number, c.position",
                        Object[].class)
                .setParameter("run", run.id())
                .setParameter("number", number)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> ((DraftStep) row[0]).number(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> step(rows, personId))
                .toList();
    }

    private static Step step(List<Object[]> rows, long personId) {
        DraftStep step = (DraftStep) rows.get(0)[0];
        return new Step(
                step.number(),
                ((Person) rows.get(0)[1]).name(),
                step.personId() == personId,
                rows.stream()
                        .map(row -> (Integer) row[2])
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** How many of somebody's changes can be undone, as far as nobody else has changed the same. */
    public long undoable(PlanRun run, long personId) {
        return entities.createQuery(
                        "select count(s) from DraftStep s where s.runId = :run and s.personId = :person"
                                + " and s.undone = false and s.kind <> :undone",
                        Long.class)
                .setParameter("run", run.id())
                .setParameter("person", personId)
                .setParameter("undone", DraftStep.Kind.UNDONE)
                .getSingleResult();
    }
}
