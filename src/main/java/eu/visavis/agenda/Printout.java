package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A file for the printer that an organiser asked for: made in the background, of one published version. */
@Entity
public class Printout {
    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        READY,
        FAILED;

        /** Whether there is nothing more to wait for. */
        public boolean isOver() {
            return this == READY || this == FAILED;
        }
    }

    @Id
    @SequenceGenerator(name = "printout_seq", sequenceName = "printout_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "printout_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Enumerated(EnumType.STRING)
    private PrintoutKind kind;

    private Language language;

    @Column(name = "plan_version")
    private int planVersion;

    @Column(name = "since_version")
    private Integer sinceVersion;

    @Enumerated(EnumType.STRING)
    private State state;

    private int epoch;
    private int done;
    private int total;

    @Column(name = "file_size")
    private long size;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Printout() {} // for JPA

    Printout(PrintoutOrder order, int planVersion, Instant requestedAt) {
        this.eventId = order.eventId();
        this.kind = order.kind();
        this.language = order.language();
        this.sinceVersion = order.since().isPresent() ? order.since().getAsInt() : null;
        this.planVersion = planVersion;
        this.state = State.WAITING;
        this.requestedAt = requestedAt;
    }

    /** Begins an attempt from the start; returns its number. */
    int begin() {
        state = State.RUNNING;
        done = 0;
        total = 0;
        return ++epoch;
    }

    void progress(int newDone, int newTotal) {
        done = newDone;
        total = newTotal;
    }

    void finish(long newSize, Instant at) {
        state = State.READY;
        size = newSize;
        finishedAt = at;
    }

    void fail(Instant at) {
        state = State.FAILED;
        finishedAt = at;
    }

    public long id() {
        return id;
    }

    public long eventId() {
        return eventId;
    }

    public PrintoutKind kind() {
        return kind;
    }

    /** The language of the organiser who asked for it. */
    public Language language() {
        return language;
    }

    /** The published version that it shows; 0 if none was published. */
    public int planVersion() {
        return planVersion;
    }

    /** The version since which something must have changed to be in it; empty for everything. */
    public OptionalInt since() {
        return sinceVersion == null ? OptionalInt.empty() : OptionalInt.of(sinceVersion);
    }

    /** What was asked for. */
    PrintoutOrder order() {
        return new PrintoutOrder(eventId, kind, language, since());
    }

    public State state() {
        return state;
    }

    int epoch() {
        return epoch;
    }

    /** Papers that are drawn. */
    public int done() {
        return done;
    }

    /** Papers to be drawn; 0 as long as nobody has counted them. */
    public int total() {
        return total;
    }

    /** Bytes of the file; 0 until it is ready. */
    public long size() {
        return size;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
