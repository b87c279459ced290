package eu.visavis.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who a person is at an identity provider. */
@Entity
@Table(name = "linked_identity")
class LinkedIdentity {
    @Id
    @SequenceGenerator(name = "linked_identity_seq", sequenceName = "linked_identity_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "linked_identity_seq")
    private Long id;

    @Column(name = "provider_id")
    private long providerId;

    /** The provider's name for the person, which is no other's ever (OpenID Connect Core 1.0, 2). */
    private String subject;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected LinkedIdentity() {} // for JPA

    LinkedIdentity(long providerId, String subject, long personId, Instant now) {
        this.providerId = providerId;
        this.subject = subject;
        this.personId = personId;
        this.linkedAt = now;
    }

    long personId() {
        return personId;
    }
}
