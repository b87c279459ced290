package eu.visavis.mail;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
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
        /** Waits until an organiser has read it. */
        REVIEW,
        WAITING,
        SENT,
        /** Given up after 72 hours. */
        FAILED,
        /** The receiver's server says that there is no such mailbox, or gave it back later. */
        BOUNCED,
        /** An organiser did not want it to be sent, or a newer one took its place. */
        DISCARDED
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

    /** Since when it is to leave, if that is not since it was written. */
    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    private boolean passing;
    private PublicCode code;

    @Column(name = "event_id")
    private Long eventId;

    private String kind;
    private String thread;
    private String calendar;

    protected Mail() {} // for JPA

    Mail(OutgoingMail mail, String body, String messageId, boolean held, Instant now) {
        this.networkId = MissingNumber.orNull(mail.networkId());
        this.dedupKey = mail.dedupKey();
        this.messageId = messageId;
        this.recipient = mail.recipient();
        this.recipientName = mail.recipientName();
        this.language = mail.language();
        this.subject = mail.subject();
        this.body = body;
        this.leaveAddress = mail.leaveAddress();
        this.code = PublicCode.random();
        this.eventId = MissingNumber.orNull(mail.topic().eventId());
        this.kind = mail.topic().kind();
        this.thread = mail.topic().thread();
        this.calendar = mail.topic().calendar();
        this.state = held ? State.REVIEW : State.WAITING;
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

    /** How often it was tried in vain. */
    public int attempts() {
        return attempts;
    }

    /** When it is tried next, if it waits for that. */
    public Optional<Instant> nextAttempt() {
        return state == State.WAITING && attempts > 0 ? Optional.of(nextAttemptAt) : Optional.empty();
    }

    /** What went wrong last, in signs of mail servers and names of faults; or "". */
    public String lastError() {
        return lastError == null ? "" : lastError;
    }

    /** Names it in addresses; mails from before events had them have none. */
    public Optional<PublicCode> code() {
        return Optional.ofNullable(code);
    }

    /** Name of its {@link MailKind}, or "". */
    public String kind() {
        return kind;
    }

    /** The message for calendars that goes with it, or "". */
    public String calendar() {
        return calendar;
    }

    void failed(Instant at, String error) {
        note(error);
        Duration wait = attempts < BACKOFF.size() ? BACKOFF.get(attempts) : LATER;
        attempts++;
        nextAttemptAt = at.plus(wait);
        if (nextAttemptAt.isAfter((queuedAt == null ? createdAt : queuedAt).plus(GIVE_UP))) {
            state = State.FAILED;
            pass();
        }
    }

    /** The receiver's server does not take it, now or after it was sent. */
    void bounced(String error) {
        note(error);
        state = State.BOUNCED;
        pass();
    }

    private void note(String error) {
        lastError = error.length() > 300 ? error.substring(0, 300) : error;
    }

    /** Lets it leave; it is tried for three days from now. */
    void release(Instant now) {
        state = State.WAITING;
        attempts = 0;
        queuedAt = now;
        nextAttemptAt = now;
        lastError = null;
    }

    /** Writes it anew before it leaves. */
    void rewrite(MailWords words) {
        subject = words.subject();
        body = words.body();
    }

    void discard() {
        state = State.DISCARDED;
        pass();
    }

    /** Lets what it says go, at once or as soon as it need not be sent any more. */
    void passOn() {
        passing = true;
        if (state != State.WAITING && state != State.REVIEW) {
            pass();
        }
    }

    private void pass() {
        if (passing) {
            subject = "";
            body = "";
            calendar = "";
        }
    }
}
