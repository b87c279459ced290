package eu.visavis.newsletter;

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
import java.util.Optional;
import java.util.OptionalLong;

/** One thing that is sent to subscribers: what somebody wrote, or the news of an event. */
@Entity
@Table(name = "newsletter_issue")
public class Issue {
    /** How far it is. */
    public enum State {
        DRAFT,
        /** Goes to one subscriber after the other. */
        LEAVING,
        SENT
    }

    @Id
    @SequenceGenerator(name = "newsletter_issue_seq", sequenceName = "newsletter_issue_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "newsletter_issue_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;

    @Column(name = "event_id")
    private Long eventId;

    @Enumerated(EnumType.STRING)
    private State state;

    private long reached;
    private int recipients;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Version
    private int version;

    protected Issue() {} // for JPA

    /** Something to be written. */
    static Issue letter(long networkId, Instant now) {
        return new Issue(networkId, null, now);
    }

    /** The news that there is an event; it leaves at once. */
    static Issue ofEvent(long networkId, long eventId, Instant now) {
        Issue issue = new Issue(networkId, eventId, now);
        issue.leave(now);
        return issue;
    }

    private Issue(long networkId, Long eventId, Instant now) {
        this.networkId = networkId;
        this.eventId = eventId;
        this.code = PublicCode.random();
        this.state = State.DRAFT;
        this.createdAt = now;
    }

    /** Lets it go out; what is on its way cannot be changed. */
    void leave(Instant now) {
        state = State.LEAVING;
        sentAt = now;
    }

    /** Notes that it has gone to all subscribers up to this one. */
    void reach(long subscriberId, int more) {
        reached = subscriberId;
        recipients += more;
    }

    void arrive() {
        state = State.SENT;
    }

    long id() {
        return id;
    }

    long networkId() {
        return networkId;
    }

    public PublicCode code() {
        return code;
    }

    /** The event that it is about, if it is about one. */
    public OptionalLong event() {
        return eventId == null ? OptionalLong.empty() : OptionalLong.of(eventId);
    }

    public State state() {
        return state;
    }

    /** Id of the last subscriber to whom it has gone. */
    long reached() {
        return reached;
    }

    /** To how many it has gone so far. */
    public int recipients() {
        return recipients;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it began to go out. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    Topic topic() {
        return eventId == null ? Topic.NEWSLETTER : Topic.EVENTS;
    }
}
