package eu.visavis.matchmaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** That somebody objects to being compared with others (Article 21 GDPR); it holds at all events. */
@Entity
public class Objection {
    @Id
    @Column(name = "person_id")
    private long personId;

    private String words;

    @Column(name = "objected_at")
    private Instant objectedAt;

    protected Objection() {} // for JPA

    Objection(long personId, String words, Instant objectedAt) {
        this.personId = personId;
        this.words = words;
        this.objectedAt = objectedAt;
    }

    /** Why, in the person's own words; may be empty. */
    public String words() {
        return words;
    }

    public Instant objectedAt() {
        return objectedAt;
    }
}
