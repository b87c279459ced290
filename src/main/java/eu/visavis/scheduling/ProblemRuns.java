package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Asking for schedules of problems that programs send, following, stopping and forgetting them. */
@ApplicationScoped
public class ProblemRuns {
    /** How many runs of a person may wait or go on at a time. */
    public static final int MOST_OPEN = 5;

    private final EntityManager entities;
    private final jakarta.enterprise.event.Event<RunRequested> requests;
    private final RunRows<ProblemRun> rows;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    ProblemRuns(
            EntityManager entities,
            jakarta.enterprise.event.Event<RunRequested> requests,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.requests = requests;
        this.rows = new RunRows<>(entities, ProblemRun.class);
        this.clock = clock;
        this.audit = audit;
    }

    ProblemRuns() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Asks for a run; empty if the person has {@link #MOST_OPEN} that are not over. */
    @Transactional
    public Optional<ProblemRun> request(long personId, SentProblem sent, ProblemOrder order) {
        entities.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE); // of two requests one waits here
        if (countOpen(personId) >= MOST_OPEN) {
            return Optional.empty();
        }
        ProblemRun run = new ProblemRun(personId, order, sent.problem().soft(), clock.instant());
        entities.persist(run);
        entities.persist(new ProblemFile(run.id(), ProblemFile.Kind.PROBLEM, sent.file()));
        requests.fire(new RunRequested(ProblemRun.class, run.id()));
        audit.note(Deed.of(Act.SEARCH_STARTED).to(run.code()).with("kind", "instance"));
        return Optional.of(run);
    }

    /** A run of a person by its code; never one of somebody else. */
    @Transactional
    public Optional<ProblemRun> find(long personId, PublicCode code) {
        return entities.createQuery(
                        "select r from ProblemRun r where r.requestedBy = :person and r.code = :code", ProblemRun.class)
                .setParameter("person", personId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The best schedule so far in the exchange format, JSON in UTF-8; empty until there is one. */
    @Transactional
    public Optional<byte[]> solution(ProblemRun run) {
        ProblemFile file = entities.find(ProblemFile.class, new ProblemFile.Key(run.id(), ProblemFile.Kind.SOLUTION));
        return Optional.ofNullable(file).map(ProblemFile::content).map(Packed::content);
    }

    /**
     * Asks a run to stop and keep its best schedule; a run that is over stays as it is.
     *
     * @return the run as it is now; empty if it was forgotten meanwhile
     */
    @Transactional
    public Optional<ProblemRun> stop(ProblemRun run) {
        Optional<ProblemRun> found = Optional.ofNullable(rows.locked(run.id()));
        found.ifPresent(open -> {
            open.stop(clock.instant());
            audit.note(Deed.of(Act.SEARCH_STOPPED).to(open.code()).with("kind", "instance"));
        });
        return found;
    }

    /** Ends a run, if it is not over, and forgets it with everything that belongs to it. */
    @Transactional
    public void forget(ProblemRun run) {
        ProblemRun found = rows.locked(run.id());
        if (found != null) {
            deleteAll(List.of(run.id()));
            audit.note(Deed.of(Act.SEARCH_STOPPED).to(run.code()).with("kind", "forgotten"));
        }
    }

    /** Forgets the runs that ended longer ago than they are kept. */
    @Transactional
    public void forgetOld() {
        List<Long> old = entities.createQuery("select r.id from ProblemRun r where r.endedAt < :limit", Long.class)
                .setParameter("limit", clock.instant().minus(ProblemRun.KEPT))
                .setMaxResults(500)
                .getResultList();
        if (!old.isEmpty()) {
            deleteAll(old);
        }
    }

    private long countOpen(long personId) {
        return entities.createQuery(
                        "select count(r) from ProblemRun r where r.requestedBy = :person and r.state in :open",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("open", SearchRun.State.OPEN)
                .getSingleResult();
    }

    /** The database lets their files go with them. */
    private void deleteAll(List<Long> ids) {
        entities.createQuery("delete from ProblemRun r where r.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
