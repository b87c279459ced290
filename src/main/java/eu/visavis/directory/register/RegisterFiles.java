package eu.visavis.directory.register;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.RegisterFileRequested;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The files of registers: stored piece by piece while they arrive, and read piece by piece. */
@ApplicationScoped
public class RegisterFiles {
    /** Remarks that are kept of one file; more of them are counted. */
    public static final int MAX_REMARKS = 1_000;

    /** What has not arrived after that long, or was never started, is not needed any more. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private final EntityManager entities;
    private final Event<RegisterFileRequested> requests;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    RegisterFiles(EntityManager entities, Event<RegisterFileRequested> requests, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.requests = requests;
        this.clock = clock;
        this.audit = audit;
    }

    RegisterFiles() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What became of asking for a file to be read. */
    public enum Start {
        DONE,
        /** It is read already, or being read. */
        BEGUN,
        /** Another file of the register is being read. */
        BUSY
    }

    /** The files of a register, the newest first. */
    public List<RegisterFile> of(Register register) {
        return entities.createQuery(
                        "select f from RegisterFile f where f.registerId = :register and f.state <> :arriving"
                                + " order by f.id desc",
                        RegisterFile.class)
                .setParameter("register", register.id())
                .setParameter("arriving", RegisterFile.State.ARRIVING)
                .getResultList();
    }

    /** A file of a register. */
    public Optional<RegisterFile> find(Register register, PublicCode code) {
        return entities.createQuery(
                        "select f from RegisterFile f where f.registerId = :register and f.code = :code",
                        RegisterFile.class)
                .setParameter("register", register.id())
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The remarks on a file that are kept, in its order. */
    public List<Remark> remarks(RegisterFile file, int most) {
        return entities
                .createQuery(
                        "select r from StoredRemark r where r.fileId = :file order by r.number", StoredRemark.class)
                .setParameter("file", file.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(StoredRemark::remark)
                .toList();
    }

    /** The content of a file that is not over. */
    public InputStream open(RegisterFile file) {
        return new StoredContent(number -> chunk(file.id(), number));
    }

    private Optional<byte[]> chunk(long fileId, int number) {
        return entities.createQuery(
                        "select c.content from FileChunk c where c.fileId = :file and c.number = :number", byte[].class)
                .setParameter("file", fileId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    RegisterFile begin(Register register, String name) {
        RegisterFile file = new RegisterFile(register.id(), name, clock.instant());
        entities.persist(file);
        return file;
    }

    @Transactional
    void keep(RegisterFile file, int number, byte[] content) {
        entities.persist(new FileChunk(file.id(), number, content));
    }

    /** Says that a file is there as a whole. */
    @Transactional
    void arrived(Register register, RegisterFile file, long bytes) {
        entities.find(RegisterFile.class, file.id()).arrived(bytes);
        audit.note(Deed.of(Act.REGISTER_FILE_SENT)
                .in(register.networkId())
                .to(register.code())
                .with("bytes", bytes));
    }

    /** Throws a file away that nobody had read; does nothing to one that is read, or being read. */
    @Transactional
    public void discard(Register register, RegisterFile file) {
        if (remove(file)) {
            audit.note(Deed.of(Act.REGISTER_FILE_DISCARDED)
                    .in(register.networkId())
                    .to(register.code()));
        }
    }

    /** Takes back a file that did not arrive as a whole. */
    @Transactional
    void giveUp(RegisterFile file) {
        remove(file);
    }

    private boolean remove(RegisterFile file) {
        RegisterFile stored = entities.find(RegisterFile.class, file.id(), LockModeType.PESSIMISTIC_WRITE);
        boolean unread = stored != null
                && (stored.state() == RegisterFile.State.SENT || stored.state() == RegisterFile.State.ARRIVING);
        if (unread) {
            entities.remove(stored);
        }
        return unread;
    }

    /**
     * Has a file read in the background, and its layout kept for the next file of the register.
     *
     * @param complete whether it holds the whole register, so that records that it lacks are gone
     */
    @Transactional
    public Start start(Register register, PublicCode code, RegisterLayout layout, boolean complete) {
        Register locked = entities.find(Register.class, register.id(), LockModeType.PESSIMISTIC_WRITE);
        RegisterFile file = find(locked, code).orElseThrow();
        if (file.state() != RegisterFile.State.SENT) {
            return Start.BEGUN;
        }
        if (of(locked).stream().anyMatch(other -> other.state() == RegisterFile.State.RUNNING)) {
            return Start.BUSY;
        }
        locked.keep(layout);
        file.go(layout, complete);
        requests.fire(new RegisterFileRequested(file.id()));
        audit.note(Deed.of(Act.REGISTER_FILE_READ).in(register.networkId()).to(register.code()));
        return Start.DONE;
    }

    /** Removes files that nobody started. */
    @Transactional
    public void sweep() {
        entities.createQuery("delete from RegisterFile f where f.state in :waiting and f.sentAt < :before")
                .setParameter("waiting", List.of(RegisterFile.State.ARRIVING, RegisterFile.State.SENT))
                .setParameter("before", clock.instant().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }
}
