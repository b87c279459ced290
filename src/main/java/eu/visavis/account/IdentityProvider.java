package eu.visavis.account;

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
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What signs the people of an organisation in: it speaks for the addresses of some domains, and for no others. */
@Entity
@Table(name = "identity_provider")
public class IdentityProvider {
    @Id
    @SequenceGenerator(name = "identity_provider_seq", sequenceName = "identity_provider_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_provider_seq")
    private Long id;

    private PublicCode code;
    private String name;

    /** Never changes: who is linked is known by the issuer's names for people. */
    private String issuer;

    private String domains;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    private String clientSecret;

    @Column(name = "trusts_unstated")
    private boolean trustsUnstated;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private ProviderFault fault;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Version
    private int version;

    protected IdentityProvider() {} // for JPA

    IdentityProvider(String name, URI issuer, EmailDomains domains, Instant now) {
        this.code = PublicCode.random();
        this.name = name;
        this.issuer = issuer.toString();
        this.domains = domains.written();
        this.clientId = "";
        this.clientSecret = "";
        this.createdAt = now;
    }

    /** Changes what is stated; an empty secret leaves the one that is there. */
    void change(IdentityProviders.Stated stated) {
        name = stated.name();
        domains = stated.domains().written();
        clientId = stated.clientId();
        if (!stated.secret().isEmpty()) {
            clientSecret = stated.secret();
        }
        trustsUnstated = stated.trustsUnstated();
        active = stated.active() && isComplete();
    }

    long id() {
        return id;
    }

    public PublicCode code() {
        return code;
    }

    /** As the organisation's people know it, for the button. */
    public String name() {
        return name;
    }

    public URI issuer() {
        return URI.create(issuer);
    }

    public EmailDomains domains() {
        return EmailDomains.read(domains).orElseThrow();
    }

    public String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** Whether there is everything that signing in takes. */
    public boolean isComplete() {
        return !clientId.isEmpty() && !clientSecret.isEmpty();
    }

    public boolean hasSecret() {
        return !clientSecret.isEmpty();
    }

    /** Whether an address of which the provider does not say that it was verified counts as verified. */
    public boolean trustsUnstated() {
        return trustsUnstated;
    }

    /** Whether people can sign in with it. */
    public boolean isActive() {
        return active;
    }

    /** What went wrong last, if anything has. */
    public Optional<ProviderFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** When that was. */
    public Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }
}
