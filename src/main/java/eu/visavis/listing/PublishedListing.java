package eu.visavis.listing;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What everybody sees of an entry: the version that a moderator approved. */
@Entity
@Table(name = "published_listing")
public class PublishedListing {
    private static final int MOST_SEARCHED = 8000;

    @Id
    @Column(name = "listing_id")
    private Long listingId;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;

    @Column(name = "crisis_id")
    private Long crisisId;

    @Column(name = "publisher_code")
    private PublicCode publisherCode;

    @Column(name = "search_text")
    private String searchText;

    @Embedded
    private Content content;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected PublishedListing() {} // for JPA

    PublishedListing(Listing listing, Instant now) {
        this.listingId = listing.id();
        this.networkId = listing.networkId();
        this.code = listing.code();
        this.crisisId = listing.crisis().isPresent() ? listing.crisis().getAsLong() : null;
        this.publishedAt = now;
    }

    /** Shows another version from now on. */
    void show(ListingFacts facts, LocalDate until, Instant now) {
        this.content = new Content(facts);
        this.publisherCode = codeOf(networkId, facts.publisher());
        this.searchText = searchText(facts);
        this.validUntil = until;
        this.changedAt = now;
    }

    void renew(LocalDate until) {
        this.validUntil = until;
    }

    /** Organisations of one name and country are one, and keep their address even while nothing of them is public. */
    private static PublicCode codeOf(long networkId, ListingFacts.Publisher publisher) {
        String key = networkId + " " + publisher.country() + " " + SearchKey.ofName(publisher.name());
        return PublicCode.ofWords(key);
    }

    private static String searchText(ListingFacts facts) {
        String text = Stream.of(
                        facts.words().title(),
                        facts.publisher().name(),
                        facts.words().summary(),
                        facts.words().body(),
                        facts.terms().place())
                .map(SearchKey::ofName)
                .collect(Collectors.joining(" "));
        return text.substring(0, Math.min(text.length(), MOST_SEARCHED));
    }

    public long listingId() {
        return listingId;
    }

    public long networkId() {
        return networkId;
    }

    public PublicCode code() {
        return code;
    }

    /** The crisis marketplace in which it stands, if it stands in one. */
    public OptionalLong crisis() {
        return MissingNumber.of(crisisId);
    }

    /** The name of the organisation in addresses. */
    public PublicCode publisherCode() {
        return publisherCode;
    }

    public ListingFacts facts() {
        return content.facts();
    }

    /** Whether people claim parts of it. */
    public boolean isTakenInParts() {
        ListingFacts facts = content.facts();
        return facts.kind().isTakenInParts()
                && facts.side() == Side.OFFER
                && facts.terms().quantity() > 0;
    }

    /** The last day on which it is public. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** When it became public first. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** When what is public was changed last. */
    public Instant changedAt() {
        return changedAt;
    }
}
