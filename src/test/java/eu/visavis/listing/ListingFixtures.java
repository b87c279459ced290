package eu.visavis.listing;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.SampleEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A network with an open marketplace, an author, and entries as short as tests want them. */
final class ListingFixtures {
    static final LocalDate END = LocalDate.of(2027, 9, 1);

    final Database database;
    final SampleEvent event;
    final long author;
    final long reader;
    private final long category;

    private ListingFixtures(Database database, SampleEvent event) {
        this.database = database;
        this.event = event;
        this.author = personOf(event.approved("author"));
        this.reader = personOf(event.approved("reader"));
        this.category = call(beans -> {
            long id = beans.get(Networks.class)
                    .addCategory(event.networkId(), "things")
                    .id();
            beans.get(Marketplaces.class)
                    .change(event.networkId(), new MarketplaceSettings.Rules(true, 6, 10, List.of()));
            return id;
        });
    }

    static ListingFixtures in(Database database) {
        return new ListingFixtures(database, SampleEvent.in(database));
    }

    long network() {
        return event.networkId();
    }

    long category() {
        return category;
    }

    long personOf(long participant) {
        return call(beans ->
                beans.get(Participants.class).get(participant).participant().personId());
    }

    ListingFacts offer(String title) {
        return new ListingFacts(
                Side.OFFER,
                ListingKind.PRODUCT,
                Set.of(Purpose.DISTRIBUTE),
                category,
                new ListingFacts.Words("en", title, "summary of " + title, "body of " + title),
                List.of("en", "de"),
                new ListingFacts.Publisher("Acme", "DE", "DED2", "https://acme.example"),
                ListingFacts.Terms.NONE);
    }

    ListingFacts gift(String title, int quantity) {
        ListingFacts offer = offer(title);
        return new ListingFacts(
                Side.OFFER,
                ListingKind.GIFT,
                Set.of(),
                category,
                offer.words(),
                offer.spoken(),
                offer.publisher(),
                new ListingFacts.Terms(quantity, "desks", "", Optional.empty(), Optional.empty(), "", true));
    }

    /** An entry that nobody but its author has seen. */
    PublicCode draft(ListingFacts facts) {
        return call(beans -> writing(beans)
                .begin(network(), author, facts, END)
                .orElseThrow()
                .code());
    }

    /** An entry that waits for a moderator. */
    PublicCode submitted(ListingFacts facts) {
        PublicCode code = draft(facts);
        submit(code);
        return code;
    }

    PublicCode published(ListingFacts facts) {
        PublicCode code = submitted(facts);
        approve(code, Map.of());
        return code;
    }

    /** One that stands in a crisis marketplace. */
    PublicCode publishedIn(CrisisMarket crisis, ListingFacts facts) {
        PublicCode code = call(beans -> writing(beans)
                .begin(network(), Optional.of(crisis), author, facts, END)
                .orElseThrow()
                .code());
        submit(code);
        approve(code, Map.of());
        return code;
    }

    void change(PublicCode code, ListingFacts facts) {
        call(beans -> writing(beans).rewrite(author, code, facts, END));
    }

    boolean submit(PublicCode code) {
        return call(beans -> writing(beans).submit(author, code));
    }

    ListingReview.Outcome approve(PublicCode code, Map<ListingField, String> held) {
        return call(
                beans -> review(beans).approve(network(), code, ListingReview.readVersion(listing(beans, code)), held));
    }

    List<String> titles(ListingFilter filter) {
        return call(beans -> beans.get(PublishedListings.class).find(network(), filter, 0, 100).stream()
                .map(listing -> listing.facts().words().title())
                .toList());
    }

    Optional<ListingFacts> shown(PublicCode code) {
        return call(beans ->
                beans.get(PublishedListings.class).find(network(), code).map(PublishedListing::facts));
    }

    Listing listing(Beans beans, PublicCode code) {
        return beans.get(Listings.class).ofNetwork(network(), code).orElseThrow();
    }

    Listing.State state(PublicCode code) {
        return call(beans -> listing(beans, code).state());
    }

    List<String> mailsTo(String name) {
        return call(beans -> beans.entities()
                .createQuery("select m.subject from Mail m where m.recipient = :to order by m.id", String.class)
                .setParameter("to", event.addressOf(name))
                .getResultList());
    }

    static ListingWriting writing(Beans beans) {
        return beans.get(ListingWriting.class);
    }

    static ListingReview review(Beans beans) {
        return beans.get(ListingReview.class);
    }

    <T> T call(Function<Beans, T> work) {
        return database.call(work);
    }
}
