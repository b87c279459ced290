package eu.visavis.scheduling;

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

/** One change of a draft by hand, which whoever made it can undo. */
@Entity
@Table(name = "draft_step")
class DraftStep {
    /** What was done. */
    enum Kind {
        PLACED,
        MOVED,
        EXCHANGED,
        TAKEN_OUT,
        LOCKED,
        UNLOCKED,
        /** Another step was taken back. */
        UNDONE
    }

    @Id
    @SequenceGenerator(name = "draft_step_seq", sequenceName = "draft_step_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_step_seq")
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private int number;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "done_at")
    private Instant doneAt;

    private boolean undone;

    protected DraftStep() {} // for JPA

    DraftStep(long runId, int number, long personId, Kind kind, Instant doneAt) {
        this.runId = runId;
        this.number = number;
        this.personId = personId;
        this.kind = kind;
        this.doneAt = doneAt;
    }

    long id() {
        return id;
    }

    /** Its place among the changes of the draft, from 1. */
    int number() {
        return number;
    }

    long personId() {
        return personId;
    }

    Kind kind() {
        return kind;
    }

    /** It is not to be undone any more: it was, or somebody else has changed the same since. */
    void settle() {
        undone = true;
    }
}
