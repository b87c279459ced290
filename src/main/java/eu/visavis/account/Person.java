package eu.visavis.account;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody with an e-mail address: one account over all events and networks. */
@Entity
public class Person {
    @Id
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    private Long id;

    private PublicCode code;
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private Language language;

    @Column(name = "spoken_languages")
    private String spokenLanguages;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "signed_in_at", insertable = false, updatable = false)
    private Instant signedInAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    private int version;

    protected Person() {} // for JPA

    /**
     * A person whose address is not confirmed yet.
     *
     * @param language the language of pages, mails and PDFs
     * @param spokenLanguages ISO 639-1 codes, the own language first
     */
    public Person(
            String email,
            String firstName,
            String lastName,
            Language language,
            List<String> spokenLanguages,
            Instant createdAt) {
        this.code = PublicCode.random();
        this.email = email;
        this.emailKey = SearchKey.ofEmail(email);
        this.firstName = firstName;
        this.lastName = lastName;
        this.language = language;
        this.spokenLanguages = String.join("|", spokenLanguages);
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public PublicCode code() {
        return code;
    }

    public String email() {
        return email;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** First and last name, as pages show it. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    public Language language() {
        return language;
    }

    /** ISO 639-1 codes of the languages that this person speaks, the own one first. */
    public List<String> spokenLanguages() {
        return spokenLanguages.isEmpty() ? List.of() : List.of(spokenLanguages.split("\\|"));
    }

    /** When the person proved to read mail at this address, if so. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Whether nothing is known of this person any more. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** Forgets who this is; rows that refer to the person refer to nobody from now on. The number stays as a name. */
    void erase(Instant at) {
        code = PublicCode.random();
        email = "erased-" + code.value().toLowerCase(Locale.ROOT) + "@visavis.invalid";
        emailKey = SearchKey.ofEmail(email);
        firstName = "";
        lastName = "#" + id;
        spokenLanguages = "";
        confirmedAt = null;
        erasedAt = at;
    }

    void confirm(Instant at) {
        if (confirmedAt == null) {
            confirmedAt = at;
        }
    }

    /** Chooses the language of pages, mails and PDFs. */
    public void choose(Language newLanguage) {
        this.language = newLanguage;
    }

    /** Corrects the person's own particulars. */
    public void rename(String newFirstName, String newLastName, List<String> newSpokenLanguages) {
        this.firstName = newFirstName;
        this.lastName = newLastName;
        this.spokenLanguages = String.join("|", newSpokenLanguages);
    }
}
