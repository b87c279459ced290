package eu.visavis.mail;

import eu.visavis.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A mail in the outbox. */
@Entity
public class Mail {
    /** Where a mail stands. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }

    /** Waiting times between tries; afterwards every 12 hours until {@link #GIVE_UP}. */
    private static final List<Duration> BACKOFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private static final Duration LATER = Duration.ofHours(12);
    private static final Duration GIVE_UP = Duration.ofHours(72);

    @Id
    @SequenceGenerator(name = "mail_seq", sequenceName = "mail_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
    private Long id;

    @Column(name = "network_id")
    private Long networkId;

    @Column(name = "dedup_key")
    private String dedupKey;

    @Column(name = "message_id")
    private String messageId;

    private String recipient;

    @Column(name = "recipient_name")
    private String recipientName;

    private Language language;
    private String subject;
    private String body;

    @Column(name = "leave_address")
    private String leaveAddress;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    private boolean passing;

    protected Mail() {} // for JPA

    Mail(OutgoingMail mail, String body, String messageId, Instant now) {
        this.networkId = mail.networkId().isPresent() ? mail.networkId().getAsLong() : null;
        this.dedupKey = mail.dedupKey();
        this.messageId = messageId;
        this.recipient = mail.recipient();
        this.recipientName = mail.recipientName();
        this.language = mail.language();
        this.subject = mail.subject();
        this.body = body;
        this.leaveAddress = mail.leaveAddress();
        this.state = State.WAITING;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    /** Stays the same over all tries, so that a receiver can tell a duplicate. */
    public String messageId() {
        return messageId;
    }

    public String recipient() {
        return recipient;
    }

    public String recipientName() {
        return recipientName;
    }

    public Language language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    /** To which a mail program sends its user's wish to get no more of these, or "". */
    String leaveAddress() {
        return leaveAddress;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    void sent(Instant at) {
        state = State.SENT;
        sentAt = at;
        lastError = null;
        pass();
    }

    void failed(Instant at, String error) {
        lastError = error.length() > 300 ? error.substring(0, 300) : error;
        Duration wait = attempts < BACKOFF.size() ? BACKOFF.get(attempts) : LATER;
        attempts++;
        nextAttemptAt = at.plus(wait);
        if (nextAttemptAt.isAfter(createdAt.plus(GIVE_UP))) {
            state = State.FAILED;
            pass();
        }
    }

    /** Lets what it says go, at once or as soon as it need not be sent any more. */
    void passOn() {
        passing = true;
        if (state != State.WAITING) {
            pass();
        }
    }

    private void pass() {
        if (passing) {
            subject = "";
            body = "";
        }
    }
}
