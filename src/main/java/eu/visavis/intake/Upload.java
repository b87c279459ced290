package eu.visavis.intake;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;

/** Files that an organiser sent for an event, waiting for the confirmation. */
@Entity
class Upload {
    @Id
    @SequenceGenerator(name = "upload_seq", sequenceName = "upload_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "upload_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "person_id")
    private long personId;

    private PublicCode code;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "draft_code")
    private PublicCode draftCode;

    protected Upload() {} // for JPA

    Upload(long eventId, long personId, Instant createdAt) {
        this.eventId = eventId;
        this.personId = personId;
        this.code = PublicCode.random();
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }

    PublicCode code() {
        return code;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    void confirm(Instant at) {
        confirmedAt = at;
    }

    long personId() {
        return personId;
    }

    /** The draft on which its meetings were put, if it had such. */
    Optional<PublicCode> draftCode() {
        return Optional.ofNullable(draftCode);
    }

    void drafted(PublicCode draft) {
        draftCode = draft;
    }
}
