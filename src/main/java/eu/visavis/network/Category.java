package eu.visavis.network;

import eu.visavis.kernel.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** A subject under which offers and needs are put; each network keeps its own list. */
@Entity
public class Category {
    @Id
    @SequenceGenerator(name = "category_seq", sequenceName = "category_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "category_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private String code;

    @Column(name = "parent_id")
    private Long parentId;

    private String nace = "";
    private String cpv = "";
    private String domains = "";
    private boolean retired;
    private boolean apart;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "category_label", joinColumns = @JoinColumn(name = "category_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    protected Category() {} // for JPA

    /**
     * A category with its name per language.
     *
     * @param code as in import files, up to 60 characters
     * @param labels names by ISO 639-1 code; where a language lacks one, English or the code is shown
     */
    public Category(long networkId, String code, Map<String, String> labels) {
        this.networkId = networkId;
        this.code = code;
        this.labels.putAll(labels);
    }

    /** Takes over what organisers state. */
    void change(CategoryFacts facts, OptionalLong parent) {
        this.labels.clear();
        facts.names().forEach((language, name) -> this.labels.put(language.code(), name));
        this.parentId = parent.isPresent() ? parent.getAsLong() : null;
        this.nace = facts.nace();
        this.cpv = facts.cpv();
        this.domains = facts.domains();
        this.retired = facts.retired();
    }

    /** Keeps it and its parts for a place of its own. */
    void setApart() {
        this.apart = true;
    }

    /** Whether it and its parts are kept for a place of its own, and offered nowhere else. */
    public boolean isApart() {
        return apart;
    }

    /** What is stated of it, but for the place in the tree. */
    public CategoryFacts facts() {
        Map<Language, String> names = new EnumMap<>(Language.class);
        labels.forEach((language, name) -> Language.ofCode(language).ifPresent(known -> names.put(known, name)));
        return new CategoryFacts(names, nace, cpv, domains, retired);
    }

    /** The wider category, if it is a part of one. */
    public OptionalLong parent() {
        return parentId == null ? OptionalLong.empty() : OptionalLong.of(parentId);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The name in a language, else in English, else the code. */
    public String label(Language language) {
        String english = labels.getOrDefault(Language.EN.code(), code);
        return labels.getOrDefault(language.code(), english);
    }
}
