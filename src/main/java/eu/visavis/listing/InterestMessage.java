package eu.visavis.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one of the two wrote to the other. */
@Entity
@Table(name = "interest_message")
public class InterestMessage {
    public static final int MOST = 2000;

    @Id
    @SequenceGenerator(name = "interest_message_seq", sequenceName = "interest_message_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "interest_message_seq")
    private Long id;

    @Column(name = "interest_id")
    private long interestId;

    @Column(name = "by_author")
    private boolean byAuthor;

    private String body;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected InterestMessage() {} // for JPA

    InterestMessage(Interest interest, boolean byAuthor, String body, Instant now) {
        this.interestId = interest.id();
        this.byAuthor = byAuthor;
        this.body = body;
        this.sentAt = now;
    }

    /** Whether the author of the entry wrote it, and not who is interested. */
    public boolean isByAuthor() {
        return byAuthor;
    }

    public String body() {
        return body;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
