package eu.visavis.intake;

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
import java.util.List;

/**
 * What a network said last that the columns of such a file hold. Names of columns are kept as digests only: in a file without
 * a header they are somebody's data.
 */
@Entity
@Table(name = "column_mapping")
class ColumnMapping {
    @Id
    @SequenceGenerator(name = "column_mapping_seq", sequenceName = "column_mapping_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "column_mapping_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Enumerated(EnumType.STRING)
    private ForeignKind kind;

    /** The digest of all names together. */
    private String header;

    /** Lines with the digest of a name, a blank, and what its column holds. */
    private String fields;

    private String country;
    private String language;
    private String category;

    @Column(name = "used_at")
    private Instant usedAt;

    protected ColumnMapping() {} // for JPA

    ColumnMapping(long networkId, ForeignKind kind, String header) {
        this.networkId = networkId;
        this.kind = kind;
        this.header = header;
    }

    String fields() {
        return fields;
    }

    ColumnChoice choiceOf(List<ForeignField> columns) {
        return new ColumnChoice(columns, country, language, category);
    }

    void state(String lines, ColumnChoice choice, Instant at) {
        fields = lines;
        country = choice.country();
        language = choice.language();
        category = choice.category();
        usedAt = at;
    }
}
