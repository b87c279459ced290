package eu.visavis.marketplace;

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
import java.util.List;

/** One offer or need of a person at an event. */
@Entity
@Table(name = "cooperation_profile")
public class CooperationProfile {
    /** What somebody brings, or looks for. */
    public enum Kind {
        OFFER,
        NEED
    }

    @Id
    @SequenceGenerator(name = "cooperation_profile_seq", sequenceName = "cooperation_profile_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cooperation_profile_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "event_id")
    private Long eventId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "organisation_id")
    private long organisationId;

    private PublicCode code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String language;
    private String title;
    private String body;

    @Column(name = "category_id")
    private long categoryId;

    @Column(name = "cpv_codes")
    private String cpvCodes;

    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected CooperationProfile() {} // for JPA

    CooperationProfile(ProfileOwner owner, ProfileFacts facts, Instant createdAt) {
        this.networkId = owner.networkId();
        this.eventId = owner.eventId();
        this.personId = owner.personId();
        this.organisationId = owner.organisationId();
        this.code = PublicCode.random();
        this.createdAt = createdAt;
        change(facts);
    }

    /** Takes over what it says now. */
    public void change(ProfileFacts facts) {
        this.kind = facts.kind();
        this.language = facts.language();
        this.title = facts.title();
        this.body = facts.body();
        this.categoryId = facts.categoryId();
        this.cpvCodes = String.join("|", facts.cpvCodes());
        this.source = facts.source();
    }

    /** Goes with its owner to another organisation. */
    public void moveTo(long newOrganisationId) {
        this.organisationId = newOrganisationId;
    }

    public long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    public long organisationId() {
        return organisationId;
    }

    public PublicCode code() {
        return code;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What it says. */
    public ProfileFacts facts() {
        List<String> codes = cpvCodes.isEmpty() ? List.of() : List.of(cpvCodes.split("\\|"));
        return new ProfileFacts(kind, language, title, body, categoryId, codes, source);
    }
}
