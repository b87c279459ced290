package eu.visavis.scheduling.repair;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.scheduling.Announcement;
import eu.visavis.scheduling.DraftMaking;
import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.PlanRelease;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.RunRequested;
import eu.visavis.scheduling.Spot;
import eu.visavis.scheduling.StandingPlans;
import eu.visavis.scheduling.Telling;
import eu.visavis.scheduling.solver.repair.RepairLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asking for repairs, reading what they propose, and publishing what is accepted of it. */
@ApplicationScoped
public class Repairs {
    private final EntityManager entities;
    private final StandingPlans plans;
    private final PublishedSchedule published;
    private final DraftMaking drafts;
    private final PlanRelease release;
    private final Events events;
    private final jakarta.enterprise.event.Event<RunRequested> requests;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Repairs(
            EntityManager entities,
            StandingPlans plans,
            PublishedSchedule published,
            DraftMaking drafts,
            PlanRelease release,
            Events events,
            jakarta.enterprise.event.Event<RunRequested> requests,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.plans = plans;
        this.published = published;
        this.drafts = drafts;
        this.release = release;
        this.events = events;
        this.requests = requests;
        this.clock = clock;
        this.audit = audit;
    }

    Repairs() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** What became of an acceptance. */
    public enum Outcome {
        PUBLISHED,
        /** Somebody has published another version, or accepted this repair, or reported something meanwhile. */
        OVERTAKEN,
        /** Nothing would change. */
        NOTHING,
        /** The repair is still being sought. */
        NOT_READY
    }

    /** Seeks a repair as the one before left slots alone; does nothing as long as nothing is published. */
    @Transactional
    public void request(long eventId, long personId) {
        request(eventId, newest(eventId).map(RepairRun::freeze).orElse(RepairLimits.FREEZE), personId);
    }

    /**
     * Seeks a repair of everything that has come in between; one that was sought before counts no more.
     *
     * @param freeze slots that begin within that time are left alone
     */
    @Transactional
    public void request(long eventId, Duration freeze, long personId) {
        Event event = lock(eventId);
        if (published.version(eventId).isEmpty()) {
            return;
        }
        // The database lets the steps go with them; an attempt that runs finds that it is gone.
        entities.createQuery("delete from RepairRun r where r.eventId = :event")
                .setParameter("event", eventId)
                .executeUpdate();
        RepairRun run = new RepairRun(eventId, personId, freeze, clock.millis(), clock.instant());
        entities.persist(run);
        requests.fire(new RunRequested(RepairRun.class, run.id()));
        audit.note(Deed.of(Act.SEARCH_STARTED)
                .in(event.networkId())
                .at(event.code())
                .with("kind", "repair"));
    }

    /** The repair of an event that counts, if one was ever sought. */
    @Transactional
    public Optional<RepairRun> newest(long eventId) {
        return entities.createQuery(
                        "select r from RepairRun r where r.eventId = :event order by r.id desc", RepairRun.class)
                .setParameter("event", eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What a repair proposes so far. */
    @Transactional
    public List<RepairStep> steps(RepairRun run) {
        return entities.createQuery(
                        "select r from RepairRow r where r.runId = :run order by r.position", RepairRow.class)
                .setParameter("run", run.id())
                .getResultStream()
                .map(RepairRow::step)
                .toList();
    }

    /**
     * Publishes what is accepted of a repair, in one transaction with the mails to those whose meetings change. What cannot
     * take place falls out in any case.
     *
     * @param groups numbers of the groups of changes that are accepted
     * @param note what organisers read about the version
     * @throws eu.visavis.scheduling.UnsoundPlan if the independent check finds a hard rule broken; nothing is published then
     */
    @Transactional
    public Outcome accept(RepairRun seen, Collection<Integer> groups, String note, long personId) {
        lock(seen.eventId());
        RepairRun run = entities.find(RepairRun.class, seen.id());
        if (run == null || run.acceptedVersion().isPresent()) {
            return Outcome.OVERTAKEN;
        }
        if (!run.state().isOver() || run.baseVersion().isEmpty()) {
            return Outcome.NOT_READY;
        }
        int base = run.baseVersion().getAsInt();
        if (published.version(run.eventId()).stream().noneMatch(version -> version.number() == base)) {
            return Outcome.OVERTAKEN;
        }
        Map<Pair, Spot> standing = plans.meetings(run.eventId());
        Map<Pair, Spot> repaired = RepairSteps.carriedOut(standing, steps(run), groups);
        if (repaired.equals(standing)) {
            return Outcome.NOTHING;
        }
        PlanRun draft = drafts.ofMeetings(run.eventId(), repaired, personId);
        PlanRelease.Outcome outcome =
                release.publish(draft, base + 1, new Announcement(note, Telling.CHANGED), personId);
        if (outcome != PlanRelease.Outcome.PUBLISHED) {
            entities.remove(draft); // what was to change has become impossible meanwhile
            return Outcome.OVERTAKEN;
        }
        run.accepted(base + 1);
        return Outcome.PUBLISHED;
    }

    /** A publication, or somebody who reports something, ends first. */
    private Event lock(long eventId) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
        return events.get(eventId);
    }
}
