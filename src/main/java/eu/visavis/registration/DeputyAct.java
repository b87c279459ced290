package eu.visavis.registration;

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

/** Something that staff did on behalf of a participant, who sees it and can undo it. */
@Entity
@Table(name = "deputy_act")
public class DeputyAct {
    /** What was done. */
    public enum Kind {
        PROFILE_CHANGED,
        WANT_ADDED,
        WANT_CHANGED,
        WANT_REMOVED,
        ASKED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        TAKEN_BACK,
        CANCELLED,
        CAME_BACK,
        /** Joined an item of the programme, or its waiting list. */
        JOINED,
        /** Left an item of the programme, or its waiting list. */
        LEFT
    }

    /**
     * What a deed was done to, and how that was before.
     *
     * @param subject code of an offer, need, request or item of the programme, or ""
     * @param before whatever undoing it needs, in the words of the feature that undoes it; up to 40,000 characters
     */
    public record Trace(String subject, String before) {
        /** Nothing but the participant, and nothing to remember. */
        public static final Trace NONE = new Trace("", "");

        /** Something of which nothing need be remembered. */
        public static Trace of(PublicCode subject) {
            return new Trace(subject.value(), "");
        }
    }

    @Id
    @SequenceGenerator(name = "deputy_act_seq", sequenceName = "deputy_act_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deputy_act_seq")
    private Long id;

    private PublicCode code;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "person_id")
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;

    @Column(name = "before_it")
    private String before;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected DeputyAct() {} // for JPA

    DeputyAct(long participantId, long personId, Kind kind, Trace trace, Instant now) {
        this.code = PublicCode.random();
        this.participantId = participantId;
        this.personId = personId;
        this.kind = kind;
        this.subject = trace.subject();
        this.before = trace.before();
        this.doneAt = now;
    }

    public PublicCode code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** What it was done to, and how that was before. */
    public Trace trace() {
        return new Trace(subject, before);
    }

    public Instant doneAt() {
        return doneAt;
    }

    /** When the participant undid it, if it did. */
    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }

    /** Notes that it is undone; what it was before need not be kept. */
    public void undone(Instant now) {
        this.undoneAt = now;
        this.before = "";
    }
}
