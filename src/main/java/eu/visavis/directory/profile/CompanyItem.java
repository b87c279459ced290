package eu.visavis.directory.profile;

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

/** A product, a service or a reference of a company. */
@Entity
@Table(name = "company_item")
public class CompanyItem {
    public static final int MOST_TITLE = 200;
    public static final int MOST_DETAIL = 1_000;

    /** So many a company may have. */
    public static final int MOST = 60;

    @Id
    @SequenceGenerator(name = "company_item_seq", sequenceName = "company_item_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_item_seq")
    private Long id;

    @Column(name = "entry_id")
    private long entryId;

    private PublicCode code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String language;
    private String title;
    private String detail;

    protected CompanyItem() {} // for JPA

    CompanyItem(long entryId, Facts facts) {
        this.entryId = entryId;
        this.code = PublicCode.random();
        this.kind = facts.kind();
        this.language = facts.language();
        this.title = facts.title();
        this.detail = facts.detail();
    }

    /** What it is. */
    public enum Kind {
        PRODUCT,
        SERVICE,
        REFERENCE
    }

    /**
     * What is said of it.
     *
     * @param language ISO 639-1
     * @param detail may be empty
     */
    public record Facts(Kind kind, String language, String title, String detail) {}

    long entryId() {
        return entryId;
    }

    public PublicCode code() {
        return code;
    }

    /** What is said of it. */
    public Facts facts() {
        return new Facts(kind, language, title, detail);
    }
}
