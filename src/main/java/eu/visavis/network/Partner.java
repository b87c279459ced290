package eu.visavis.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** A partner organisation of a network, with staff of its own. */
@Entity
public class Partner {
    @Id
    @SequenceGenerator(name = "partner_seq", sequenceName = "partner_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private String name;
    private String country;
    private boolean lead;

    @Version
    private int version;

    protected Partner() {} // for JPA

    /** The partner that leads a network. */
    public static Partner leading(long networkId, String name, String country) {
        Partner partner = new Partner();
        partner.networkId = networkId;
        partner.name = name;
        partner.country = country;
        partner.lead = true;
        return partner;
    }

    long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** ISO 3166-1 code. */
    public String country() {
        return country;
    }
}
