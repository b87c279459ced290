package eu.visavis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PublishedListingsDbTest {
    private final Database database;
    private final ListingFixtures market;

    PublishedListingsDbTest(Database database) {
        this.database = database;
        this.market = ListingFixtures.in(database);
    }

    @Test
    void findsWordsWithoutRegardToCaseAccentsAndOrder() {
        market.published(market.offer("Žádné Pumpy für Krankenhäuser"));

        assertThat(market.titles(words("krankenhauser zadne"))).hasSize(1);
        assertThat(market.titles(words("KRANKENHÄUSER"))).hasSize(1);
        assertThat(market.titles(words("acme"))).hasSize(1);
        assertThat(market.titles(words("krankenhaus bett"))).isEmpty();
    }

    @Test
    void takesSignsOfTheDatabaseAsWords() {
        market.published(market.offer("100% cotton"));
        market.published(market.offer("100 pumps"));

        assertThat(market.titles(words("100%"))).containsExactly("100% cotton");
        assertThat(market.titles(words("_"))).isEmpty();
        assertThat(market.titles(words("' or 1=1 --"))).isEmpty();
    }

    @Test
    void narrowsDownByEverythingThatIsStated() {
        market.published(market.offer("offered"));
        ListingFacts offer = market.offer("wanted");
        market.published(new ListingFacts(
                Side.NEED,
                ListingKind.FINANCE,
                Set.of(Purpose.DEVELOP, Purpose.FUNDING_PROJECT),
                market.category(),
                offer.words(),
                offer.spoken(),
                new ListingFacts.Publisher("Hellas", "GR", "", ""),
                ListingFacts.Terms.NONE));

        assertThat(market.titles(filter(Optional.of(Side.NEED), Optional.empty(), Optional.empty(), "")))
                .containsExactly("wanted");
        assertThat(market.titles(filter(Optional.empty(), Optional.of(ListingKind.PRODUCT), Optional.empty(), "")))
                .containsExactly("offered");
        assertThat(market.titles(filter(Optional.empty(), Optional.empty(), Optional.of(Purpose.DEVELOP), "")))
                .containsExactly("wanted");
        assertThat(market.titles(filter(Optional.empty(), Optional.empty(), Optional.empty(), "EL")))
                .containsExactly("wanted");
        assertThat(market.titles(filter(Optional.empty(), Optional.empty(), Optional.empty(), "DED")))
                .containsExactly("offered");
        assertThat(market.titles(
                        new ListingFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(-5L), "")))
                .isEmpty();
    }

    @Test
    void gathersTheEntriesOfAnOrganisationAtOneAddress() {
        PublicCode one = market.published(market.offer("one"));
        ListingFacts two = market.offer("two");
        market.published(two.with(new ListingFacts.Publisher("ACME", "DE", "", "")));
        market.published(two.with(new ListingFacts.Publisher("Acme", "AT", "", "")));

        List<String> titles = market.call(beans -> {
            PublishedListings published = beans.get(PublishedListings.class);
            PublicCode publisher =
                    published.find(market.network(), one).orElseThrow().publisherCode();
            return published.ofPublisher(market.network(), publisher).stream()
                    .map(listing -> listing.facts().words().title())
                    .toList();
        });

        assertThat(titles).containsExactly("two", "one");
    }

    @Test
    void readsAsManyEntriesAsItLikesInTheSameStatements() {
        market.published(market.offer("one"));
        int forOne = database.statements(
                beans -> beans.get(PublishedListings.class).find(market.network(), ListingFilter.ALL, 0, 20));
        market.published(market.offer("two"));
        market.published(market.offer("three"));

        int forThree = database.statements(
                beans -> beans.get(PublishedListings.class).find(market.network(), ListingFilter.ALL, 0, 20));

        assertThat(forThree).isEqualTo(forOne);
    }

    private static ListingFilter words(String words) {
        return new ListingFilter(words, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "");
    }

    private static ListingFilter filter(
            Optional<Side> side, Optional<ListingKind> kind, Optional<Purpose> purpose, String region) {
        return new ListingFilter("", side, kind, purpose, Set.of(), region);
    }
}
