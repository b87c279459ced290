package eu.visavis.mail;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.MissingNumber;
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

/** Words of a kind of mail in one language that an organiser has written in place of the product's. */
@Entity
@Table(name = "mail_text")
class MailText {
    @Id
    @SequenceGenerator(name = "mail_text_seq", sequenceName = "mail_text_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_text_seq")
    private Long id;

    private String scope;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "event_id")
    private Long eventId;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private Language language;
    private String subject;
    private String body;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected MailText() {} // for JPA

    MailText(MailScope scope, MailKind kind, Language language) {
        this.scope = scope.key();
        this.networkId = scope.networkId();
        this.eventId = MissingNumber.orNull(scope.eventId());
        this.kind = kind;
        this.language = language;
    }

    void write(MailWords words, Instant now) {
        subject = words.subject();
        body = words.body();
        changedAt = now;
    }

    String scope() {
        return scope;
    }

    MailKind kind() {
        return kind;
    }

    Language language() {
        return language;
    }

    MailWords words() {
        return new MailWords(subject, body);
    }
}
