package eu.visavis.newsletter;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** An address that gets news of a network, once it is confirmed. It needs no account. */
@Entity
public class Subscriber {
    @Id
    @SequenceGenerator(name = "subscriber_seq", sequenceName = "subscriber_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscriber_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private Language language;
    private boolean newsletter;
    private boolean events;
    private String secret;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected Subscriber() {} // for JPA

    Subscriber(long networkId, String email, Language language, Set<Topic> topics, Instant now) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.email = email;
        this.emailKey = SearchKey.ofEmail(email);
        this.secret = Token.random().secret();
        this.createdAt = now;
        wish(language, topics);
    }

    void wish(Language newLanguage, Set<Topic> topics) {
        this.language = newLanguage;
        this.newsletter = topics.contains(Topic.NEWSLETTER);
        this.events = topics.contains(Topic.EVENTS);
    }

    void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    long id() {
        return id;
    }

    long networkId() {
        return networkId;
    }

    PublicCode code() {
        return code;
    }

    public String email() {
        return email;
    }

    public Language language() {
        return language;
    }

    /** What the address gets. */
    public Set<Topic> topics() {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        if (newsletter) {
            topics.add(Topic.NEWSLETTER);
        }
        if (events) {
            topics.add(Topic.EVENTS);
        }
        return topics;
    }

    /** Stands in the address with which the subscription is confirmed, changed and ended, and in every mail. */
    String secret() {
        return secret;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
