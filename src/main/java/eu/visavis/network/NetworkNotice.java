package eu.visavis.network;

import eu.visavis.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a network itself says in one of its notices, in one language. */
@Entity
@Table(name = "network_notice")
class NetworkNotice {
    @Id
    @SequenceGenerator(name = "network_notice_seq", sequenceName = "network_notice_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "network_notice_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Enumerated(EnumType.STRING)
    private Notice kind;

    private Language language;
    private String body;

    protected NetworkNotice() {} // for JPA

    NetworkNotice(long networkId, Notice kind, Language language) {
        this.networkId = networkId;
        this.kind = kind;
        this.language = language;
    }

    Language language() {
        return language;
    }

    String body() {
        return body;
    }

    void says(String text) {
        this.body = text;
    }
}
