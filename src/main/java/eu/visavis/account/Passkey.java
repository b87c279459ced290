package eu.visavis.account;

import eu.visavis.account.passkey.StoredKey;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A passkey of somebody: its public half, by which the authenticator that has the other one is recognised. */
@Entity
@Table(name = "passkey")
class Passkey {
    @Id
    @Column(name = "credential_hash")
    private String credentialHash;

    private PublicCode code;

    @Column(name = "person_id")
    private long personId;

    private String name;
    private String handle;

    @Column(name = "credential_id")
    private String credentialId;

    private String attested;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "backup_eligible")
    private boolean backupEligible;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Passkey() {} // for JPA

    Passkey(long personId, String handle, String name, StoredKey key, Instant now) {
        this.credentialHash = digest(key.credentialId());
        this.code = PublicCode.random();
        this.personId = personId;
        this.handle = handle;
        this.name = name;
        this.credentialId = key.credentialId();
        this.attested = key.attested();
        this.backupEligible = key.backupEligible();
        this.createdAt = now;
        note(key);
    }

    /** By what a passkey is found: ids of authenticators may be long. */
    static String digest(String credentialId) {
        return new Token(credentialId).digest();
    }

    void rename(String newName) {
        this.name = newName;
    }

    void used(StoredKey key, Instant now) {
        note(key);
        this.lastUsedAt = now;
    }

    private void note(StoredKey key) {
        this.signCount = key.signCount();
        this.backedUp = key.backedUp();
    }

    StoredKey key() {
        return new StoredKey(credentialId, attested, signCount, backupEligible, backedUp);
    }

    long personId() {
        return personId;
    }

    String handle() {
        return handle;
    }

    Passkeys.Listed listed() {
        return new Passkeys.Listed(code, name, createdAt, Optional.ofNullable(lastUsedAt));
    }
}
