package eu.visavis.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A message to one address, written in the transaction of what it tells. */
@Entity
@Table(name = "webhook_delivery")
public class Delivery {
    /** Where a message stands. */
    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    /** How long it is tried. */
    public static final Duration TRIED_FOR = Duration.ofHours(72);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);

    /** Each pause is four times the one before. */
    private static final int GROWTH = 4;

    @Id
    @SequenceGenerator(name = "webhook_delivery_seq", sequenceName = "webhook_delivery_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_delivery_seq")
    private Long id;

    @Column(name = "webhook_id")
    private long webhookId;

    @Column(name = "message_id")
    private String messageId;

    private String type;
    private String body;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "tried_at")
    private Instant triedAt;

    private String answer;

    protected Delivery() {} // for JPA

    Delivery(long webhookId, Message message, Instant now) {
        this.webhookId = webhookId;
        this.messageId = message.id();
        this.type = message.type();
        this.body = message.body();
        this.state = State.WAITING;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    /** Notes an attempt, and when the next one is due if it failed: after 5, 20, 80 seconds and so on, up to 8 hours. */
    void tried(Answer given, Instant at) {
        attempts++;
        triedAt = at;
        answer = given.words();
        if (given.isGood()) {
            state = State.DELIVERED;
            return;
        }
        nextAttemptAt = at.plus(pause(attempts));
        if (nextAttemptAt.isAfter(createdAt.plus(TRIED_FOR))) {
            state = State.GIVEN_UP;
        }
    }

    void giveUp() {
        state = State.GIVEN_UP;
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    long webhookId() {
        return webhookId;
    }

    Message message() {
        return new Message(messageId, type, body);
    }

    public String type() {
        return type;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was tried last. */
    public Optional<Instant> triedAt() {
        return Optional.ofNullable(triedAt);
    }

    /** When it is due again, as long as it waits. */
    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** What came of the last attempt, see {@link Answer#words}; empty before the first one. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }
}
