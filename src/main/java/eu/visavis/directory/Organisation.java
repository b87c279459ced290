package eu.visavis.directory;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** A company, public buyer, research institute or other body. */
@Entity
public class Organisation {
    @Id
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String type;
    private String country;
    private String town;

    @Column(name = "postal_code")
    private String postalCode;

    private String street;
    private String nuts;
    private String website;

    @Column(name = "size_class")
    private String sizeClass;

    @Column(name = "national_id")
    private String nationalId;

    @Column(name = "ror_id")
    private String rorId;

    @Column(name = "cpv_codes")
    private String cpvCodes;

    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Organisation() {} // for JPA

    Organisation(long networkId, OrganisationFacts facts, Instant createdAt) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.createdAt = createdAt;
        change(facts);
    }

    /** Takes over what is known now. */
    public void change(OrganisationFacts facts) {
        this.name = facts.name();
        this.nameKey = SearchKey.ofName(facts.name());
        this.type = facts.type();
        this.country = facts.country();
        this.town = facts.town();
        this.postalCode = facts.postalCode();
        this.street = facts.street();
        this.nuts = facts.nuts();
        this.website = facts.website();
        this.sizeClass = facts.sizeClass();
        this.nationalId = facts.nationalId();
        this.rorId = facts.rorId();
        this.cpvCodes = facts.cpvCodes();
        this.source = facts.source();
    }

    /** Leaves what statistics need, such as country, type and size, and its number as a name. */
    void anonymise() {
        change(new OrganisationFacts("#" + id, type, country, "", "", "", nuts, "", sizeClass, "", "", cpvCodes, ""));
    }

    public long id() {
        return id;
    }

    public long networkId() {
        return networkId;
    }

    public PublicCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public String country() {
        return country;
    }

    public String town() {
        return town;
    }

    /** Whether it is known to be a small or medium-sized firm; false where its size is not known. */
    public boolean isSmall() {
        return "sme".equals(sizeClass);
    }

    public String website() {
        return website;
    }

    /** All that is known, to compare with what an import says. */
    public OrganisationFacts facts() {
        return new OrganisationFacts(
                name,
                type,
                country,
                town,
                postalCode,
                street,
                nuts,
                website,
                sizeClass,
                nationalId,
                rorId,
                cpvCodes,
                source);
    }
}
