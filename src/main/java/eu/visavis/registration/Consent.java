package eu.visavis.registration;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;

/** What a participant consented to, in which words, and whether that still holds. */
@Entity
public class Consent {
    /** What can be consented to. The words of each are {@code registration.consent.KIND.WORDING}. */
    public enum Kind {
        /** That those with whom a meeting is agreed see the e-mail address. */
        CONTACT,
        /** That everybody sees organisation and offers on the page of the event. */
        PUBLIC,
        /** That the screen in the hall names person and organisation beside their table. */
        HALL;

        /** The wording that is shown now; older ones stay in the bundles as long as consents to them hold. */
        public int wording() {
            return 1;
        }

        /** The key of the words that are shown now. */
        public String key() {
            return "registration.consent." + this + "." + wording();
        }
    }

    @Id
    @SequenceGenerator(name = "consent_seq", sequenceName = "consent_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_seq")
    private Long id;

    private PublicCode code;

    @Column(name = "participant_id")
    private long participantId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int wording;
    private Language language;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Consent() {} // for JPA

    Consent(long participantId, Kind kind, Language language, Instant givenAt) {
        this.code = PublicCode.random();
        this.participantId = participantId;
        this.kind = kind;
        this.wording = kind.wording();
        this.language = language;
        this.givenAt = givenAt;
    }

    public PublicCode code() {
        return code;
    }

    public long participantId() {
        return participantId;
    }

    public Kind kind() {
        return kind;
    }

    /** The number of the wording that was shown. */
    public int wording() {
        return wording;
    }

    /** The language in which it was shown. */
    public Language language() {
        return language;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** When it was withdrawn, if so. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }
}
