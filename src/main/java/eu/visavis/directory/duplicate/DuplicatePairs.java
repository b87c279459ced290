package eu.visavis.directory.duplicate;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.register.RegisterFile;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pairs of entries that seem to be the same company, and what was decided of them. */
@ApplicationScoped
public class DuplicatePairs {
    /** So many are kept for the staff to look through; the surest. */
    static final int MOST = 5_000;

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    DuplicatePairs(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    DuplicatePairs() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * How the search for pairs stands.
     *
     * @param endedAt when it last came to its end
     * @param looked at how many companies it looked then
     */
    public record Progress(boolean underWay, Optional<Instant> endedAt, long looked) {}

    /** The open pairs of a network, the surest first. */
    public List<DuplicatePair> open(long networkId, int from, int most) {
        return entities.createQuery(
                        "select p from DuplicatePair p where p.networkId = :network and p.state = :open"
                                + " order by p.score desc, p.id",
                        DuplicatePair.class)
                .setParameter("network", networkId)
                .setParameter("open", DuplicatePair.State.OPEN)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    public long countOpen(long networkId) {
        return entities.createQuery(
                        "select count(p) from DuplicatePair p where p.networkId = :network and p.state = :open",
                        Long.class)
                .setParameter("network", networkId)
                .setParameter("open", DuplicatePair.State.OPEN)
                .getSingleResult();
    }

    /** A pair of a network; never one of another network. */
    public Optional<DuplicatePair> find(long networkId, PublicCode code) {
        return entities.createQuery(
                        "select p from DuplicatePair p where p.networkId = :network and p.code = :code",
                        DuplicatePair.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Remembers that two entries are not the same; false if that is decided. */
    @Transactional
    public boolean keepApart(long networkId, PublicCode code) {
        Optional<DuplicatePair> found = find(networkId, code).filter(pair -> pair.state() == DuplicatePair.State.OPEN);
        found.ifPresent(pair -> {
            pair.decide(DuplicatePair.State.APART);
            audit.note(Deed.of(Act.ENTRIES_APART).in(networkId).to(code));
        });
        return found.isPresent();
    }

    /** How the search stands in a network. */
    public Progress progress(long networkId) {
        return Optional.ofNullable(entities.find(DuplicateSearch.class, networkId))
                .map(search -> new Progress(search.isUnderWay(), search.endedAt(), search.looked()))
                .orElse(new Progress(false, Optional.empty(), 0));
    }

    /** Has a network searched soon. */
    @Transactional
    public void want(long networkId) {
        search(networkId).want(clock.instant());
    }

    /** Begins with the next network that is to be searched: somebody asked, or a register’s file was read since. */
    @Transactional
    public Optional<Long> begin() {
        Optional<Long> next = entities.createQuery(
                        "select s.networkId from DuplicateSearch s where s.wantedAt is not null order by s.wantedAt",
                        Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .or(this::changed);
        next.ifPresent(network -> search(network).begin(clock.instant()));
        return next;
    }

    private Optional<Long> changed() {
        return entities.createQuery(
                        "select r.networkId from RegisterFile f join Register r on r.id = f.registerId"
                                + " where f.state = :done and not exists (select s from DuplicateSearch s"
                                + " where s.networkId = r.networkId and s.beganAt >= f.endedAt) order by f.id",
                        Long.class)
                .setParameter("done", RegisterFile.State.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The countries from where there are companies in a network. */
    @Transactional
    public List<String> countries(long networkId) {
        return entities.createQuery(
                        "select distinct r.country from Entry e join RegisterRecord r on r.entryId = e.id"
                                + " where e.networkId = :network and r.goneAt is null order by r.country",
                        String.class)
                .setParameter("network", networkId)
                .getResultList();
    }

    /** What the companies of a country are compared by, record by record. */
    @Transactional
    public List<Candidate> candidates(long networkId, String country) {
        return entities
                .createQuery(
                        "select e.id, r.name, r.registerNumber, r.vatId, r.street, r.postalCode, r.town"
                                + " from Entry e join RegisterRecord r on r.entryId = e.id"
                                + " where e.networkId = :network and r.country = :country and r.goneAt is null"
                                + " and e.mergedIntoId is null order by e.id",
                        Object[].class)
                .setParameter("network", networkId)
                .setParameter("country", country)
                .getResultList()
                .stream()
                .map(row -> Candidate.of(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }

    /** Keeps what was found; what was decided stays so, and what is not found any more goes. */
    @Transactional
    public void keep(long networkId, Collection<Likeness> found, long looked) {
        Map<String, DuplicatePair> known = new HashMap<>();
        entities.createQuery("select p from DuplicatePair p where p.networkId = :network", DuplicatePair.class)
                .setParameter("network", networkId)
                .getResultList()
                .forEach(pair -> known.put(pair.firstId() + " " + pair.secondId(), pair));
        Map<String, DuplicatePair> left = new HashMap<>(known);
        Instant now = clock.instant();
        found.stream()
                .sorted(Comparator.comparingInt(Likeness::score).reversed())
                .limit(MOST)
                .forEach(likeness -> {
                    String key = likeness.firstId() + " " + likeness.secondId();
                    left.remove(key);
                    Optional.ofNullable(known.get(key))
                            .ifPresentOrElse(
                                    pair -> pair.refresh(likeness),
                                    () -> entities.persist(new DuplicatePair(networkId, likeness, now)));
                });
        left.values().stream()
                .filter(pair -> pair.state() == DuplicatePair.State.OPEN)
                .forEach(entities::remove);
        search(networkId).end(looked, now);
    }

    private DuplicateSearch search(long networkId) {
        return Optional.ofNullable(entities.find(DuplicateSearch.class, networkId, LockModeType.PESSIMISTIC_WRITE))
                .orElseGet(() -> {
                    DuplicateSearch fresh = new DuplicateSearch(networkId);
                    entities.persist(fresh);
                    return fresh;
                });
    }
}
