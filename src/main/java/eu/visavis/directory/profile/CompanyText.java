package eu.visavis.directory.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Name and description of a company in one language. Exactly one of a company's texts is the original. */
@Entity
@Table(name = "company_text")
public class CompanyText {
    public static final int MOST_NAME = 300;
    public static final int MOST_ABOUT = 5_000;

    @Id
    @SequenceGenerator(name = "company_text_seq", sequenceName = "company_text_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_text_seq")
    private Long id;

    @Column(name = "entry_id")
    private long entryId;

    private String language;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String name;
    private String about;

    protected CompanyText() {} // for JPA

    CompanyText(long entryId, Facts facts) {
        this.entryId = entryId;
        this.language = facts.language();
        this.origin = facts.origin();
        this.name = facts.name();
        this.about = facts.about();
    }

    /** Where a text comes from. */
    public enum Origin {
        /** Somebody wrote it in this language. */
        ORIGINAL,
        /** Translated by a person. */
        HUMAN,
        /** Translated by a machine. */
        MACHINE
    }

    /**
     * What a text says.
     *
     * @param language ISO 639-1
     * @param name may be empty
     * @param about may be empty
     */
    public record Facts(String language, Origin origin, String name, String about) {}

    long entryId() {
        return entryId;
    }

    /** What the text says. */
    public Facts facts() {
        return new Facts(language, origin, name, about);
    }
}
