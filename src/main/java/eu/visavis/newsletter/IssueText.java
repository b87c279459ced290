package eu.visavis.newsletter;

import eu.visavis.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What an issue says in one language. */
@Entity
@Table(name = "newsletter_text")
class IssueText {
    @Id
    @SequenceGenerator(name = "newsletter_text_seq", sequenceName = "newsletter_text_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "newsletter_text_seq")
    private Long id;

    @Column(name = "issue_id")
    private long issueId;

    private Language language;
    private String subject;
    private String body;

    protected IssueText() {} // for JPA

    IssueText(long issueId, Language language, Letter letter) {
        this.issueId = issueId;
        this.language = language;
        this.subject = letter.subject();
        this.body = letter.body();
    }

    Language language() {
        return language;
    }

    Letter letter() {
        return new Letter(subject, body);
    }
}
