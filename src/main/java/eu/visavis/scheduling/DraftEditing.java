package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.scheduling.DraftOutcome.Kind;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlaceCheck;
import eu.visavis.scheduling.solver.PlacedMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Changes drafts by hand. Of two changes of a draft one waits for the other, since a rule may bind meetings that have nothing
 * else to do with each other; then it is judged by what is there.
 */
@ApplicationScoped
public class DraftEditing {
    private final EntityManager entities;
    private final DraftReading reading;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    DraftEditing(EntityManager entities, DraftReading reading, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.reading = reading;
        this.clock = clock;
        this.audit = audit;
    }

    DraftEditing() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * A meeting that is to be changed.
     *
     * @param revision the one that whoever changes it has seen
     */
    public record Seen(int position, int revision) {}

    /** A draft whose row is locked, and who changes it. */
    private record Session(PlanRun run, Draft draft, long personId) {}

    /** Puts a meeting at a table in a slot, or in a slot without a table. */
    @Transactional
    public DraftOutcome put(PlanRun run, Seen seen, Place place, long personId) {
        return edit(
                run,
                personId,
                List.of(seen),
                session -> put(
                        session, seen, session.draft().trial(seen.position()).at(place.slotId(), place.table())));
    }

    /** Puts a meeting into a slot, at the table that is best. */
    @Transactional
    public DraftOutcome put(PlanRun run, Seen seen, long slotId, long personId) {
        return edit(
                run,
                personId,
                List.of(seen),
                session -> put(
                        session, seen, session.draft().trial(seen.position()).in(slotId)));
    }

    private DraftOutcome put(Session session, Seen seen, DraftVerdict verdict) {
        if (verdict.exchange().isPresent()) { // an exchange has to be asked for, with the other meeting
            return DraftOutcome.of(Kind.CHANGED, verdict.exchange().getAsInt());
        }
        if (!verdict.isPossible()) {
            return DraftOutcome.breaking(verdict.clash().orElseThrow(), seen.position());
        }
        Place place = verdict.place().orElseThrow();
        DraftMeeting meeting = session.draft().meeting(seen.position()).orElseThrow();
        if (meeting.row().place().equals(Optional.of(place))) {
            return DraftOutcome.of(Kind.NOTHING, seen.position());
        }
        OptionalLong interpreter = session.draft().trial(seen.position()).interpreter(place.slotId());
        DraftStep step = step(session, meeting.isPlaced() ? DraftStep.Kind.MOVED : DraftStep.Kind.PLACED);
        change(session, step, seen.position()).put(place, interpreter);
        return done(session, seen.position());
    }

    /** Lets two meetings change places. */
    @Transactional
    public DraftOutcome exchange(PlanRun run, Seen seen, Seen other, long personId) {
        return edit(run, personId, List.of(seen, other), session -> exchange(session, seen, other));
    }

    private DraftOutcome exchange(Session session, Seen seen, Seen other) {
        Draft draft = session.draft();
        Optional<Place> one = draft.meeting(seen.position()).orElseThrow().row().place();
        Optional<Place> two =
                draft.meeting(other.position()).orElseThrow().row().place();
        if (one.isEmpty() || two.isEmpty() || seen.position() == other.position()) {
            return DraftOutcome.of(Kind.NOTHING, seen.position());
        }
        DraftVerdict verdict = draft.trial(seen.position()).exchange(other.position());
        if (!verdict.isPossible()) {
            return DraftOutcome.breaking(verdict.clash().orElseThrow(), seen.position());
        }
        // Interpreters are found one after the other, since both may need the same one.
        PlaceCheck check = draft.placeCheck();
        check.leave(draft.placedMeeting(seen.position()).orElseThrow());
        check.leave(draft.placedMeeting(other.position()).orElseThrow());
        OptionalLong first = interpreter(check, draft, seen.position(), two.get());
        OptionalLong second = interpreter(check, draft, other.position(), one.get());
        DraftStep step = step(session, DraftStep.Kind.EXCHANGED);
        change(session, step, seen.position()).put(two.get(), first);
        change(session, step, other.position()).put(one.get(), second);
        return done(session, seen.position());
    }

    private static OptionalLong interpreter(PlaceCheck check, Draft draft, int position, Place place) {
        OptionalLong interpreter = check.interpreter(draft.wish(position), place.slotId());
        check.enter(meeting(draft, position, place, interpreter));
        return interpreter;
    }

    private static PlacedMeeting meeting(Draft draft, int position, Place place, OptionalLong interpreter) {
        InstanceWish wish = draft.wish(position);
        return new PlacedMeeting(
                wish.id(), wish.firstId(), wish.secondId(), wish.weight(), place.slotId(), place.table(), interpreter);
    }

    /** Takes a meeting out of the draft; its wish stays without a place. */
    @Transactional
    public DraftOutcome takeOut(PlanRun run, Seen seen, long personId) {
        return edit(run, personId, List.of(seen), session -> {
            if (!session.draft().meeting(seen.position()).orElseThrow().isPlaced()) {
                return DraftOutcome.of(Kind.NOTHING, seen.position());
            }
            change(session, step(session, DraftStep.Kind.TAKEN_OUT), seen.position())
                    .takeOut();
            return done(session, seen.position());
        });
    }

    /** Locks a meeting, so that nobody moves it by mistake, or unlocks it. */
    @Transactional
    public DraftOutcome lock(PlanRun run, Seen seen, boolean locked, long personId) {
        return enter(run, personId, session -> {
            Optional<DraftOutcome> obstacle = changedMeanwhile(session, seen);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            DraftMeeting meeting = session.draft().meeting(seen.position()).orElseThrow();
            if (meeting.locked() == locked || locked && !meeting.isPlaced()) {
                return DraftOutcome.of(Kind.NOTHING, seen.position());
            }
            change(session, step(session, locked ? DraftStep.Kind.LOCKED : DraftStep.Kind.UNLOCKED), seen.position())
                    .lock(locked);
            return done(session, seen.position());
        });
    }

    private DraftOutcome edit(PlanRun run, long personId, List<Seen> seen, Function<Session, DraftOutcome> change) {
        return enter(run, personId, session -> {
            for (Seen one : seen) {
                Optional<DraftOutcome> obstacle = changedMeanwhile(session, one);
                if (obstacle.isPresent()) {
                    return obstacle.get();
                }
                if (session.draft().meeting(one.position()).orElseThrow().locked()) {
                    return DraftOutcome.of(Kind.LOCKED, one.position());
                }
            }
            return change.apply(session);
        });
    }

    private DraftOutcome enter(PlanRun seen, long personId, Function<Session, DraftOutcome> change) {
        PlanRun run = entities.find(PlanRun.class, seen.id(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(run);
        if (!run.isByHand() || isPublished(run)) {
            return DraftOutcome.of(Kind.FROZEN, 0);
        }
        return change.apply(new Session(run, reading.openLocked(run), personId));
    }

    private boolean isPublished(PlanRun run) {
        return !entities.createQuery("select v.id from PlanVersion v where v.runId = :run", Long.class)
                .setParameter("run", run.id())
                .getResultList()
                .isEmpty();
    }

    private Optional<DraftOutcome> changedMeanwhile(Session session, Seen seen) {
        Optional<DraftMeeting> meeting = session.draft().meeting(seen.position());
        if (meeting.isEmpty()) { // nobody wishes it any more
            return Optional.of(DraftOutcome.changed("", seen.position()));
        }
        return meeting.get().revision() == seen.revision()
                ? Optional.empty()
                : Optional.of(DraftOutcome.changed(lastChangedBy(session, seen.position()), seen.position()));
    }

    /** The name of whoever changed a meeting last, whatever of it was undone. */
    private String lastChangedBy(Session session, int position) {
        return entities.createQuery(
                        "select p from DraftStep s join DraftChange c on c.stepId = s.id"
                                + " join Person p on p.id = s.personId"
                                + " where s.runId = :run and c.position = :position order by s.number desc",
                        Person.class)
                .setParameter("run", session.run().id())
                .setParameter("position", position)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Person::name)
                .orElse("");
    }

    /**
     * Takes back the newest change of somebody that is not taken back. If somebody else has changed the same meeting since, it
     * stays, and so does theirs; the next call goes on with the change before.
     */
    @Transactional
    public DraftOutcome undo(PlanRun run, long personId) {
        return enter(
                run,
                personId,
                session -> newest(session)
                        .map(step -> undo(session, step))
                        .orElseGet(() -> DraftOutcome.of(Kind.NOTHING, 0)));
    }

    private Optional<DraftStep> newest(Session session) {
        return entities.createQuery(
                        "select s from DraftStep s where s.runId = :run and s.personId = :person and s.undone = false"
                                + " and s.kind <> :undone order by s.number desc",
                        DraftStep.class)
                .setParameter("run", session.run().id())
                .setParameter("person", session.personId())
                .setParameter("undone", DraftStep.Kind.UNDONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private DraftOutcome undo(Session session, DraftStep step) {
        List<DraftChange> changes = entities.createQuery(
                        "select c from DraftChange c where c.stepId = :step order by c.position", DraftChange.class)
                .setParameter("step", step.id())
                .getResultList();
        for (DraftChange change : changes) {
            PlannedMeeting meeting = row(session, change.position());
            if (!meeting.lastStep().equals(OptionalLong.of(step.id()))
                    || session.draft().meeting(change.position()).isEmpty()) {
                step.settle();
                return DraftOutcome.changed(lastChangedBy(session, change.position()), change.position());
            }
        }
        Optional<DraftOutcome> obstacle = obstacle(session.draft(), changes);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        step.settle();
        DraftStep back = step(session, DraftStep.Kind.UNDONE);
        changes.forEach(change -> restore(session, back, change));
        return done(session, changes.get(0).position());
    }

    /** Which rule meetings would break where they were, all of them together. */
    private static Optional<DraftOutcome> obstacle(Draft draft, List<DraftChange> changes) {
        PlaceCheck check = draft.placeCheck();
        changes.forEach(change -> draft.placedMeeting(change.position()).ifPresent(check::leave));
        for (DraftChange change : changes) {
            if (change.place().isPresent()) {
                int position = change.position();
                Place place = change.place().get();
                Optional<PlaceCheck.Clash> clash = check.clash(draft.wish(position), place.slotId(), place.table());
                boolean stays =
                        draft.meeting(position).orElseThrow().row().place().equals(change.place());
                if (clash.isPresent() && !stays) {
                    return Optional.of(
                            DraftOutcome.breaking(draft.clash(clash.get(), position, place.slotId()), position));
                }
                check.enter(meeting(draft, position, place, change.interpreter()));
            }
        }
        return Optional.empty();
    }

    private void restore(Session session, DraftStep back, DraftChange change) {
        PlannedMeeting meeting = row(session, change.position());
        entities.persist(new DraftChange(back.id(), meeting));
        change.place().ifPresentOrElse(place -> meeting.put(place, change.interpreter()), meeting::takeOut);
        meeting.lock(change.isLocked());
        meeting.changedBy(change.stepBefore());
    }

    private DraftStep step(Session session, DraftStep.Kind kind) {
        DraftStep step =
                new DraftStep(session.run().id(), session.run().change(), session.personId(), kind, clock.instant());
        entities.persist(step);
        entities.flush(); // its changes refer to it
        return step;
    }

    /** The row of a meeting, whose state is noted so that the step can be undone. */
    private PlannedMeeting change(Session session, DraftStep step, int position) {
        PlannedMeeting meeting = row(session, position);
        entities.persist(new DraftChange(step.id(), meeting));
        meeting.changedBy(step.id());
        return meeting;
    }

    private PlannedMeeting row(Session session, int position) {
        return entities.find(PlannedMeeting.class, new RunRowKey(session.run().id(), position));
    }

    private DraftOutcome done(Session session, int position) {
        entities.flush();
        PlanRun run = session.run();
        run.count(session.draft().with(reading.rows(run.id())).check().figures());
        audit.note(Deed.of(Act.DRAFT_CHANGED).to(run.code()));
        return DraftOutcome.of(Kind.DONE, position);
    }
}
