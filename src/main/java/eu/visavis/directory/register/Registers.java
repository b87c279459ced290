package eu.visavis.directory.register;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Entries;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registers that networks take into their directories. */
@ApplicationScoped
public class Registers {
    private final EntityManager entities;
    private final Entries entries;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Registers(EntityManager entities, Entries entries, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.entries = entries;
        this.clock = clock;
        this.audit = audit;
    }

    Registers() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What became of asking for a register's removal. */
    public enum Removal {
        DONE,
        /** A file of it is being read. */
        BUSY,
        GONE
    }

    /** The registers of a network, in the order of their names. */
    public List<Register> of(long networkId) {
        return entities.createQuery(
                        "select r from Register r where r.networkId = :network order by r.name, r.id", Register.class)
                .setParameter("network", networkId)
                .getResultList();
    }

    /** A register of a network; never one of another network. */
    public Optional<Register> find(long networkId, PublicCode code) {
        return entities.createQuery(
                        "select r from Register r where r.networkId = :network and r.code = :code", Register.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** How many records each register of a network has, without those that are gone; registers without any are missing. */
    public Map<Long, Long> counts(long networkId) {
        Map<Long, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select r.registerId, count(r) from RegisterRecord r where r.goneAt is null and r.registerId in"
                                + " (select g.id from Register g where g.networkId = :network) group by r.registerId",
                        Object[].class)
                .setParameter("network", networkId)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** What is said of the registers of a network, by register. */
    public Map<Long, RegisterTerms> terms(long networkId) {
        Map<Long, RegisterTerms> terms = new HashMap<>();
        of(networkId).forEach(register -> terms.put(register.id(), register.terms()));
        return terms;
    }

    /** Adds a register without any file. */
    @Transactional
    public Register add(long networkId, RegisterTerms terms) {
        Register register = new Register(networkId, terms, clock.instant());
        entities.persist(register);
        audit.note(Deed.of(Act.REGISTER_ADDED).in(networkId).to(register.code()));
        return register;
    }

    /** Changes what is said of a register; false if the network has none of this code. */
    @Transactional
    public boolean change(long networkId, PublicCode code, RegisterTerms terms) {
        Optional<Register> register = find(networkId, code);
        register.ifPresent(known -> {
            known.change(terms);
            audit.note(Deed.of(Act.REGISTER_CHANGED).in(networkId).to(code));
        });
        return register.isPresent();
    }

    /** Removes a register with its records, and the entries of which nothing is left. */
    @Transactional
    public Removal remove(long networkId, PublicCode code) {
        Optional<Register> found = find(networkId, code);
        if (found.isEmpty()) {
            return Removal.GONE;
        }
        Register register = found.get();
        entities.lock(register, LockModeType.PESSIMISTIC_WRITE);
        if (isBusy(register)) {
            return Removal.BUSY;
        }
        List<Long> touched = entities.createQuery(
                        "select r.entryId from RegisterRecord r where r.registerId = :register", Long.class)
                .setParameter("register", register.id())
                .getResultList();
        entities.createQuery("delete from RegisterRecord r where r.registerId = :register")
                .setParameter("register", register.id())
                .executeUpdate();
        entries.removeEmpty(touched);
        entities.remove(register);
        audit.note(Deed.of(Act.REGISTER_REMOVED).in(networkId).to(code));
        return Removal.DONE;
    }

    private boolean isBusy(Register register) {
        return !entities.createQuery(
                        "select f.id from RegisterFile f where f.registerId = :register and f.state = :running",
                        Long.class)
                .setParameter("register", register.id())
                .setParameter("running", RegisterFile.State.RUNNING)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
