package eu.visavis.webhook;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An address at which a network wants to be told. */
@Entity
public class Webhook {
    /** How long messages are signed with the secret before as well, so that a receiver can change it at leisure. */
    public static final Duration BOTH_SECRETS = Duration.ofHours(24);

    /** An address where nothing arrives for so long is switched off. */
    public static final Duration FAILING_AT_MOST = Duration.ofDays(5);

    @Id
    @SequenceGenerator(name = "webhook_seq", sequenceName = "webhook_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;
    private String address;
    private String kinds;
    private String secret;

    @Column(name = "former_secret")
    private String formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Since when nothing has arrived; null since the last that did. */
    @Column(name = "failing_since")
    private Instant failingSince;

    protected Webhook() {} // for JPA

    Webhook(long networkId, URI address, Set<WebhookKind> kinds, Instant now) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.address = address.toString();
        this.kinds = WebhookKind.written(kinds);
        this.secret = WebhookSecret.random().written();
        this.active = true;
        this.createdAt = now;
    }

    void renewSecret(Instant now) {
        formerSecret = secret;
        formerUntil = now.plus(BOTH_SECRETS);
        secret = WebhookSecret.random().written();
    }

    void switchOn() {
        active = true;
        failingSince = null;
    }

    void switchOff() {
        active = false;
        failingSince = null;
    }

    /** Notes that something arrived. */
    void reached() {
        failingSince = null;
    }

    /**
     * Notes that something did not arrive.
     *
     * @return whether that has gone on for so long that the address was switched off just now
     */
    boolean missed(Instant now) {
        if (failingSince == null) {
            failingSince = now;
        }
        boolean ending = active && !failingSince.plus(FAILING_AT_MOST).isAfter(now);
        if (ending) {
            active = false;
        }
        return ending;
    }

    long id() {
        return id;
    }

    long networkId() {
        return networkId;
    }

    public PublicCode code() {
        return code;
    }

    public URI address() {
        return URI.create(address);
    }

    public Set<WebhookKind> kinds() {
        return WebhookKind.read(kinds);
    }

    public WebhookSecret secret() {
        return new WebhookSecret(secret);
    }

    /** What messages are signed with now: the secret, and for a while the one before it. */
    List<WebhookSecret> secrets(Instant now) {
        List<WebhookSecret> secrets = new ArrayList<>(List.of(secret()));
        if (formerUntil != null && formerUntil.isAfter(now)) {
            secrets.add(new WebhookSecret(formerSecret));
        }
        return secrets;
    }

    public boolean isActive() {
        return active;
    }

    /** Since when nothing has arrived, also of an address that was switched off for that. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }
}
