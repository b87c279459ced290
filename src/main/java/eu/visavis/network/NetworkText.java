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

/** One of the texts of a network, in one language. */
@Entity
@Table(name = "network_text")
class NetworkText {
    @Id
    @SequenceGenerator(name = "network_notice_seq", sequenceName = "network_notice_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "network_notice_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Enumerated(EnumType.STRING)
    private TextKind kind;

    private Language language;
    private String body;

    protected NetworkText() {} // for JPA

    NetworkText(long networkId, TextKind kind, Language language) {
        this.networkId = networkId;
        this.kind = kind;
        this.language = language;
    }

    TextKind kind() {
        return kind;
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
