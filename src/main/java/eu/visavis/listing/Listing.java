package eu.visavis.listing;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** An entry on the marketplace as its author has it. What others see is {@link PublishedListing}. */
@Entity
public class Listing {
    /** What is to be done with the author's version. */
    public enum State {
        /** The author writes. */
        DRAFT,
        /** A moderator is to decide. */
        SUBMITTED,
        /** The author is to answer a question. */
        ASKED_BACK,
        /** It says the same as what is public. */
        APPROVED,
        /** It is public but for what was held back. */
        PARTLY,
        REFUSED;

        /** Whether the author can change it. */
        public boolean isWritable() {
            return this != SUBMITTED;
        }
    }

    @Id
    @SequenceGenerator(name = "listing_seq", sequenceName = "listing_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listing_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "crisis_id")
    private Long crisisId;

    @Column(name = "office_id")
    private Long officeId;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Embedded
    private Content content;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String reason = "";
    private boolean reminded;

    @ElementCollection
    @CollectionTable(name = "listing_held", joinColumns = @JoinColumn(name = "listing_id"))
    @MapKeyColumn(name = "field")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "reason")
    private Map<ListingField, String> held = new HashMap<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Version
    private int version;

    protected Listing() {} // for JPA

    Listing(long networkId, long personId, ListingFacts facts, LocalDate validUntil, Instant now) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.personId = personId;
        this.createdAt = now;
        write(facts, validUntil, now);
    }

    /** What the author states from now on; a moderator sees it once it is submitted. */
    final void write(ListingFacts facts, LocalDate until, Instant now) {
        this.content = new Content(facts);
        this.validUntil = until;
        this.changedAt = now;
        if (state == State.APPROVED) {
            this.state = State.DRAFT;
        }
    }

    /** Puts it into a crisis marketplace, for good. */
    void standsIn(CrisisMarket market) {
        this.crisisId = market.id();
    }

    void lookedAfterBy(OptionalLong office) {
        this.officeId = office.isPresent() ? office.getAsLong() : null;
    }

    void submit(Instant now) {
        this.state = State.SUBMITTED;
        // As exact as every database keeps it, since moderators say by this moment what they have read.
        this.submittedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void takeBack() {
        this.state = State.DRAFT;
    }

    void renew(LocalDate until) {
        this.validUntil = until;
        this.reminded = false;
    }

    void remind() {
        this.reminded = true;
    }

    /** Notes what a moderator decided, with what the author is told. */
    void decide(State decided, String words, Map<ListingField, String> heldBack) {
        this.state = decided;
        this.reason = words;
        this.held.clear();
        this.held.putAll(heldBack);
    }

    public long id() {
        return id;
    }

    public long networkId() {
        return networkId;
    }

    /** The name in addresses, of this and of what is published. */
    public PublicCode code() {
        return code;
    }

    /** The crisis marketplace in which it stands, if it stands in one. */
    public OptionalLong crisis() {
        return MissingNumber.of(crisisId);
    }

    /** The author. */
    public long personId() {
        return personId;
    }

    /** The partner whose office looks after the author, if it is known. */
    public OptionalLong office() {
        return MissingNumber.of(officeId);
    }

    public State state() {
        return state;
    }

    public ListingFacts facts() {
        return content.facts();
    }

    /** The last day on which it is public. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** What the moderator wrote, or "". */
    public String reason() {
        return reason;
    }

    /** What was held back, with the reason for each. */
    public Map<ListingField, String> held() {
        return held.isEmpty() ? Map.of() : new EnumMap<>(held);
    }

    /** When it was submitted last, if ever. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** When the author changed it last. */
    public Instant changedAt() {
        return changedAt;
    }
}
