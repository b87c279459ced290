package eu.visavis.seeking;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
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

/** A search that somebody keeps. */
@Entity
@Table(name = "saved_search")
public class SavedSearch {
    @Id
    @SequenceGenerator(name = "saved_search_seq", sequenceName = "saved_search_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_search_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "person_id")
    private long personId;

    private PublicCode code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Place place;

    private String question;

    @Enumerated(EnumType.STRING)
    private Alert alert;

    private String secret;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected SavedSearch() {} // for JPA

    SavedSearch(long networkId, long personId, String name, Question question, Alert alert, Instant now) {
        this.networkId = networkId;
        this.personId = personId;
        this.code = PublicCode.random();
        this.name = name;
        this.place = question.place();
        this.question = question.written();
        this.secret = Token.random().secret();
        this.createdAt = now;
        this.lookedAt = now;
        this.alert = Alert.NONE;
        want(alert, now);
    }

    void rename(String newName) {
        this.name = newName;
    }

    /** Changes how often its owner is told; who begins to be told is told of what comes from now on. */
    final void want(Alert newAlert, Instant now) {
        if (alert == Alert.NONE) {
            this.lookedAt = now;
        }
        this.alert = newAlert;
        this.nextAt = newAlert == Alert.NONE ? null : lookedAt.plus(newAlert.every());
    }

    /** Notes that its owner knows of what came until a moment. */
    void looked(Instant until, Instant now) {
        this.lookedAt = until;
        this.nextAt = now.plus(alert.every());
    }

    /** Looks later than it was to be. */
    void postpone(Instant later) {
        this.nextAt = later;
    }

    boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    public long networkId() {
        return networkId;
    }

    long personId() {
        return personId;
    }

    public PublicCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Question question() {
        return Question.read(place, question);
    }

    public Alert alert() {
        return alert;
    }

    /** Stands in the address at which its mails end. */
    String secret() {
        return secret;
    }

    Instant lookedAt() {
        return lookedAt;
    }
}
