package eu.visavis.matchmaking;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One participant's request to meet another. There is at most one in each direction between two people; it takes no
 * slot.
 */
@Entity
@Table(name = "meeting_request")
public class MeetingRequest {
    /** How much somebody wishes the meeting. */
    public enum Wish {
        MUST,
        WANT
    }

    /** What became of the request. */
    public enum Status {
        /** Waits for the invited person's answer. */
        PENDING,
        ACCEPTED,
        /** Declined by the invited person; cannot be asked again. */
        DECLINED,
        /** Taken back by the asking person, who may ask again. */
        WITHDRAWN;

        /** Those in which a request still stands: it was neither declined nor withdrawn. */
        public static final Set<Status> OPEN = EnumSet.of(PENDING, ACCEPTED);

        /** Whether it still stands. */
        public boolean isOpen() {
            return OPEN.contains(this);
        }
    }

    @Id
    @SequenceGenerator(name = "meeting_request_seq", sequenceName = "meeting_request_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_request_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private PublicCode code;

    @Column(name = "requester_id")
    private long requesterId;

    @Column(name = "invitee_id")
    private long inviteeId;

    @Enumerated(EnumType.STRING)
    private Wish wish;

    private String message;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private Decline.Reason declineReason;

    @Column(name = "decline_words")
    private String declineWords;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "expired_at")
    private Instant expiredAt;

    @Column(name = "wanted_start")
    private Instant wantedStart;

    @Version
    private int version;

    protected MeetingRequest() {} // for JPA

    /**
     * A request in any state, as it is asked or as it comes from elsewhere.
     *
     * @param requesterId the participant who asks
     * @param inviteeId the participant who is asked, never the same
     * @param message up to 2,000 characters, may be empty
     * @param at when it was asked, and for any state but pending also when it was answered
     */
    public MeetingRequest(
            long eventId, long requesterId, long inviteeId, Wish wish, String message, Status status, Instant at) {
        if (requesterId == inviteeId) {
            throw new IllegalArgumentException("Participant " + requesterId + " cannot ask for a meeting with itself");
        }
        this.eventId = eventId;
        this.code = PublicCode.random();
        this.requesterId = requesterId;
        this.inviteeId = inviteeId;
        this.wish = wish;
        this.message = message;
        this.status = status;
        this.declineWords = "";
        this.createdAt = at;
        this.answeredAt = status == Status.PENDING ? null : at;
    }

    /** States the wish and message anew, as a repeated import does; the state stays. */
    public void restate(Wish newWish, String newMessage) {
        this.wish = newWish;
        this.message = newMessage;
    }

    /** Asks anew after the request was withdrawn. */
    void askAgain(Wish newWish, String newMessage, Status newStatus, Instant at) {
        if (status != Status.WITHDRAWN) {
            throw new IllegalStateException("Cannot repeat meeting request " + code + ": it is " + status);
        }
        restate(newWish, newMessage);
        this.status = newStatus;
        this.createdAt = at;
        this.answeredAt = newStatus == Status.PENDING ? null : at;
        this.wantedStart = null;
        this.remindedAt = null;
        this.expiredAt = null;
    }

    /** Asks for a certain time. */
    void want(Instant start) {
        wantedStart = start;
    }

    /** Notes that the invited person was reminded. */
    void reminded(Instant at) {
        remindedAt = at;
    }

    /**
     * Takes over an answer that was given elsewhere.
     *
     * @throws IllegalStateException if the request is no longer pending
     */
    public void settle(Status answer, Instant at) {
        if (status != Status.PENDING) {
            throw new IllegalStateException(
                    "Cannot settle meeting request %s: it is %s, not PENDING".formatted(code, status));
        }
        status = answer;
        answeredAt = at;
    }

    /** Notes what the asking person is told. */
    void explain(Decline decline) {
        if (status != Status.DECLINED) {
            throw new IllegalStateException("Cannot explain meeting request " + code + ": it is " + status);
        }
        declineReason = decline.reason().orElse(null);
        declineWords = decline.words();
    }

    public long id() {
        return id;
    }

    public long eventId() {
        return eventId;
    }

    public PublicCode code() {
        return code;
    }

    public long requesterId() {
        return requesterId;
    }

    public long inviteeId() {
        return inviteeId;
    }

    /** The other side of the request, seen from one of the two. */
    public long partnerOf(long participantId) {
        return participantId == requesterId ? inviteeId : requesterId;
    }

    public Wish wish() {
        return wish;
    }

    public String message() {
        return message;
    }

    public Status status() {
        return status;
    }

    /** What was said when the request was declined. */
    public Decline decline() {
        return new Decline(Optional.ofNullable(declineReason), declineWords);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the slot begins that the asking person would like; empty for any. */
    public Optional<Instant> wantedStart() {
        return Optional.ofNullable(wantedStart);
    }

    /** Since when it waits for an answer, if it does: since it was asked, or since a declined one waits again. */
    Instant waitsSince() {
        return answeredAt != null && answeredAt.isAfter(createdAt) ? answeredAt : createdAt;
    }

    /** When the invited person was reminded; empty if that has not happened since it waits. */
    Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt).filter(at -> at.isAfter(waitsSince()));
    }

    /** Whether nobody answered in time; it counts as withdrawn, so that it can be asked again. */
    public boolean isExpired() {
        return status == Status.WITHDRAWN && expiredAt != null;
    }

    /** When the state last changed from pending, unless it is pending. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
