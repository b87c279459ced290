package eu.visavis.directory.register;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A file of a register: sent, looked at, then read in the background. What it held goes when it is read; its figures stay. */
@Entity
@Table(name = "register_file")
public class RegisterFile {
    /** How far it is. */
    public enum State {
        /** Not all of it has arrived; if it never does, it is swept away. */
        ARRIVING,
        /** Waits for somebody to look and say go. */
        SENT,
        /** Is being read, or waits for its turn. */
        RUNNING,
        DONE,
        /** Could not be read to its end; what came before counts. */
        FAILED;

        /** Whether there is nothing more to wait for. */
        public boolean isOver() {
            return this == DONE || this == FAILED;
        }
    }

    /**
     * What became of the records.
     *
     * @param outside of the register's area
     * @param refused records of which nothing could be made
     * @param gone records that are in no complete file any more
     */
    public record Counts(long added, long changed, long unchanged, long outside, long refused, long gone) {
        Counts plus(Counts more) {
            return new Counts(
                    added + more.added,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    outside + more.outside,
                    refused + more.refused,
                    gone + more.gone);
        }

        /** Records that were read. */
        public long all() {
            return added + changed + unchanged + outside + refused;
        }
    }

    @Id
    @SequenceGenerator(name = "register_file_seq", sequenceName = "register_file_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_file_seq")
    private Long id;

    @Column(name = "register_id")
    private long registerId;

    private PublicCode code;
    private String name;

    @Column(name = "file_size")
    private long size;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean complete;
    private String layout;
    private int epoch;

    @Column(name = "bytes_read")
    private long bytesRead;

    private long done;
    private long added;
    private long changed;
    private long unchanged;
    private long outside;
    private long refused;
    private long remarked;
    private long gone;
    private String failure;

    @Column(name = "failed_at_place")
    private long failedAtPlace;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected RegisterFile() {} // for JPA

    RegisterFile(long registerId, String name, Instant at) {
        this.registerId = registerId;
        this.code = PublicCode.random();
        this.name = name;
        this.state = State.ARRIVING;
        this.layout = "";
        this.failure = "";
        this.sentAt = at;
    }

    void arrived(long bytes) {
        this.size = bytes;
        this.state = State.SENT;
    }

    /** Has it read. */
    void go(RegisterLayout newLayout, boolean all) {
        this.layout = newLayout.written();
        this.complete = all;
        this.state = State.RUNNING;
    }

    /** Begins an attempt, which goes on where the one before ended; returns its number. */
    int begin() {
        return ++epoch;
    }

    void progress(Counts more, int moreRemarks, long records, long bytes) {
        set(counts().plus(more));
        remarked += moreRemarks;
        done = records;
        bytesRead = bytes;
    }

    private void set(Counts counts) {
        added = counts.added();
        changed = counts.changed();
        unchanged = counts.unchanged();
        outside = counts.outside();
        refused = counts.refused();
        gone = counts.gone();
    }

    void finish(long goneNow, Instant at) {
        gone = goneNow;
        bytesRead = size;
        state = State.DONE;
        endedAt = at;
    }

    void fail(String key, long place, Instant at) {
        failure = key;
        failedAtPlace = place;
        state = State.FAILED;
        endedAt = at;
    }

    public long id() {
        return id;
    }

    public long registerId() {
        return registerId;
    }

    public PublicCode code() {
        return code;
    }

    /** The name that it had where it came from. */
    public String name() {
        return name;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    public State state() {
        return state;
    }

    /** Whether it holds the whole register, so that records that it lacks are gone. */
    public boolean isComplete() {
        return complete;
    }

    RegisterLayout layout() {
        return RegisterLayout.read(layout);
    }

    int epoch() {
        return epoch;
    }

    /** Records that are read. */
    public long done() {
        return done;
    }

    /** How much of the file is read, from 0 to 100. */
    public int percent() {
        return size == 0 ? 0 : (int) Math.min(100, bytesRead * 100 / size);
    }

    public Counts counts() {
        return new Counts(added, changed, unchanged, outside, refused, gone);
    }

    /** How many remarks there are on it; those beyond a limit are counted only. */
    public long remarked() {
        return remarked;
    }

    /** Why it could not be read to its end, as the key of a text; "" if it could. */
    public String failure() {
        return failure;
    }

    /** Line or record at which it could not be read any further; 0 for the file as a whole. */
    public long failedAtPlace() {
        return failedAtPlace;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
