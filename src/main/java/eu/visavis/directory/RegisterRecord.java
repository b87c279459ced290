package eu.visavis.directory;

import eu.visavis.directory.CompanyFacts.SizeClass;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one register says of a company, as its newest file had it. People change nothing here. */
@Entity
@Table(name = "register_record")
public class RegisterRecord {
    @Id
    @SequenceGenerator(name = "register_record_seq", sequenceName = "register_record_seq", allocationSize = 1000)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_record_seq")
    private Long id;

    @Column(name = "register_id")
    private long registerId;

    @Column(name = "entry_id")
    private long entryId;

    @Column(name = "record_key")
    private String key;

    private String digest;

    @Column(name = "seen_in")
    private long seenIn;

    @Column(name = "gone_at")
    private Instant goneAt;

    private String name;

    /** By language, a line each: the language, a tab, the name. */
    @Column(name = "other_names")
    private String otherNames;

    @Column(name = "legal_form")
    private String legalForm;

    @Column(name = "register_number")
    private String registerNumber;

    @Column(name = "vat_id")
    private String vatId;

    private String street;

    @Column(name = "postal_code")
    private String postalCode;

    private String town;
    private String country;
    private String nuts;
    private String activities;

    @Column(name = "size_class")
    @Enumerated(EnumType.STRING)
    private SizeClass size;

    private String website;
    private String languages;
    private String about;

    protected RegisterRecord() {} // for JPA

    /** A record that a file brought. */
    public RegisterRecord(long registerId, long entryId, String key, CompanyFacts facts, long fileId) {
        this.registerId = registerId;
        this.entryId = entryId;
        this.key = key;
        refresh(facts, fileId);
    }

    /** Takes over what a later file says. */
    public final void refresh(CompanyFacts facts, long fileId) {
        this.seenIn = fileId;
        this.goneAt = null;
        this.digest = facts.digest();
        this.name = facts.name();
        this.otherNames = facts.names().entrySet().stream()
                .map(other -> other.getKey() + "\t" + other.getValue())
                .collect(Collectors.joining("\n"));
        this.legalForm = facts.legalForm();
        this.registerNumber = facts.registerNumber();
        this.vatId = facts.vatId();
        this.street = facts.street();
        this.postalCode = facts.postalCode();
        this.town = facts.town();
        this.country = facts.country();
        this.nuts = facts.nuts();
        this.activities = String.join(" ", facts.activities());
        this.size = facts.size();
        this.website = facts.website();
        this.languages = String.join(" ", facts.languages());
        this.about = facts.about();
    }

    /** Notes that a later file says the same. */
    public void seen(long fileId) {
        this.seenIn = fileId;
    }

    /** Notes that a complete file lacks it. */
    public void gone(Instant at) {
        this.goneAt = at;
    }

    /** What the register says. */
    public CompanyFacts facts() {
        return new CompanyFacts(
                name,
                names(),
                legalForm,
                registerNumber,
                vatId,
                street,
                postalCode,
                town,
                country,
                nuts,
                words(activities),
                size,
                website,
                words(languages),
                about);
    }

    private SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        otherNames.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            names.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return names;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** Whether facts are the same as those of the record, and the record is there. */
    public boolean says(CompanyFacts facts) {
        return goneAt == null && digest.equals(facts.digest());
    }

    public long registerId() {
        return registerId;
    }

    public long entryId() {
        return entryId;
    }

    /** What the register calls it. */
    public String key() {
        return key;
    }

    /** The file in which it stood last. */
    public long seenIn() {
        return seenIn;
    }

    /** Since when a complete file lacks it. */
    public Optional<Instant> goneAt() {
        return Optional.ofNullable(goneAt);
    }
}
