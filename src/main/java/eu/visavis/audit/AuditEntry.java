package eu.visavis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the audit log. Persons stand in it by pseudonyms only; once it is sealed, nothing in it may change. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    private Long id;

    @Column(name = "done_at")
    private Instant doneAt;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private Author.Channel channel;

    private String actor;
    private String principal;

    @Column(name = "token_code")
    private String tokenCode;

    @Column(name = "network_id")
    private Long networkId;

    @Column(name = "event_code")
    private String eventCode;

    @Column(name = "person")
    private String person;

    private String subject;
    private String facts;

    /** From 1 without gaps in the order of sealing; null until then. */
    @Column(name = "chain_place")
    private Long chainPlace;

    /** In hexadecimal digits; null until sealed. */
    @Column(name = "chain_hash")
    private String chainHash;

    protected AuditEntry() {} // for JPA

    AuditEntry(Writing writing) {
        this.doneAt = writing.doneAt();
        this.act = writing.act();
        this.channel = writing.channel();
        this.actor = writing.actor();
        this.principal = writing.principal();
        this.tokenCode = writing.tokenCode();
        this.networkId = writing.networkId();
        this.eventCode = writing.eventCode();
        this.person = writing.person();
        this.subject = writing.subject();
        this.facts = writing.facts();
    }

    Writing writing() {
        return new Writing(
                doneAt, act, channel, actor, principal, tokenCode, networkId, eventCode, person, subject, facts);
    }

    /** What it says, in the one form over which digests are made. */
    private String canonical() {
        return writing().canonical();
    }

    Checkpoint seal(Checkpoint before) {
        Checkpoint own = before.next(canonical());
        this.chainPlace = own.place();
        this.chainHash = own.hash();
        return own;
    }
}
