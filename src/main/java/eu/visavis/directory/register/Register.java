package eu.visavis.directory.register;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A register of companies that a network takes into its directory, such as the one of a country's courts. */
@Entity
@Table(name = "company_register")
public class Register {
    @Id
    @SequenceGenerator(name = "company_register_seq", sequenceName = "company_register_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_register_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;
    private String name;
    private String credit;
    private String country;
    private String area;
    private String layout;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Register() {} // for JPA

    Register(long networkId, RegisterTerms terms, Instant at) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.layout = "";
        this.createdAt = at;
        change(terms);
    }

    final void change(RegisterTerms terms) {
        this.name = terms.name();
        this.credit = terms.credit();
        this.country = terms.country();
        this.area = terms.area();
    }

    /** Keeps a layout for the next file. */
    void keep(RegisterLayout newLayout) {
        this.layout = newLayout.written();
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

    /** What is said of it in forms. */
    public RegisterTerms terms() {
        return new RegisterTerms(name, credit, country, area);
    }

    Area area() {
        return Area.read(area).area();
    }

    /** How its last file was read. */
    Optional<RegisterLayout> layout() {
        return layout.isEmpty() ? Optional.empty() : Optional.of(RegisterLayout.read(layout));
    }
}
