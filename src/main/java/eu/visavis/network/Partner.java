package eu.visavis.network;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.List;

/** A partner organisation of a network, with staff of its own. */
@Entity
public class Partner {
    @Id
    @SequenceGenerator(name = "partner_seq", sequenceName = "partner_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;
    private String name;
    private String country;
    private String region = "";
    private String areas = "";

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private String website = "";

    @Column(name = "contact_name")
    private String contactName = "";

    @Column(name = "contact_email")
    private String contactEmail = "";

    @Column(name = "contact_phone")
    private String contactPhone = "";

    @Version
    private int version;

    protected Partner() {} // for JPA

    /** A partner of a network. */
    Partner(long networkId, Standing standing, PartnerFacts facts) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.standing = standing;
        change(facts);
    }

    /** How a partner belongs to its network. */
    public enum Standing {
        /** Answers for the network; there is exactly one. */
        LEAD,
        /** Takes part in the project. */
        FULL,
        /** Supports the project without a budget of its own. */
        ASSOCIATED
    }

    /** The key in the database. */
    public long id() {
        return id;
    }

    /** The name in addresses. */
    public PublicCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** ISO 3166-1 code. */
    public String country() {
        return country;
    }

    public Standing standing() {
        return standing;
    }

    /** What the network states about it. */
    public PartnerFacts facts() {
        return new PartnerFacts(
                name,
                country,
                region,
                stated(),
                website,
                new PartnerFacts.Contact(contactName, contactEmail, contactPhone));
    }

    /** Codes of the countries and regions (NUTS) from where the participants come for whom it is responsible. */
    public List<String> areas() {
        return areas.isEmpty() ? List.of(Territories.lettersOf(country)) : stated();
    }

    private List<String> stated() {
        return areas.isEmpty() ? List.of() : List.of(areas.split("\\|"));
    }

    void stand(Standing newStanding) {
        this.standing = newStanding;
    }

    void change(PartnerFacts facts) {
        this.name = facts.name();
        this.country = facts.country();
        this.region = facts.region();
        this.areas = String.join("|", facts.areas());
        this.website = facts.website();
        this.contactName = facts.contact().name();
        this.contactEmail = facts.contact().email();
        this.contactPhone = facts.contact().phone();
    }
}
