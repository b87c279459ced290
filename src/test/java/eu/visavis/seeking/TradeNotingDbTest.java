package eu.visavis.seeking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.Companies;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.CompanySearch.Count;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.directory.Entries;
import eu.visavis.directory.search.IndexInMemory;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.MarketplaceSettings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.listing.Side;
import eu.visavis.network.Networks;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody has read is made first, and then looked for in filters and counts. */
@OnBothDatabases
class TradeNotingDbTest {
    private static final LocalDate END = LocalDate.of(2027, 9, 1);

    private final Database database;
    private final SampleEvent event;
    private final IndexInMemory index;
    private final long acme;

    TradeNotingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.index = new IndexInMemory(database);
        this.acme = index.add(database, event.networkId(), Companies.in("Ácme Pumps", "DE", "DED2"));
        index.add(database, event.networkId(), Companies.in("Acme Pumps", "CZ", "CZ042"));
        index.add(database, event.networkId(), Companies.in("Acme Pumps Holding", "DE", "DED2"));
        index.add(database, SampleEvent.in(database).networkId(), Companies.in("Acme Pumps", "DE", "DED2"));
        open(true);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsCompaniesByWhatIsPublicOfThemAndCountsThem() {
        listing(Side.OFFER, true);
        listing(Side.NEED, false);
        note(Duration.ZERO);

        assertThat(found(Map.of(Facet.TRADE, "OFFERS")).ids()).containsExactly(acme);
        assertThat(found(Map.of(Facet.TRADE, "NEEDS")).total()).isZero();
        assertThat(found(Map.of()).counts().get(Facet.TRADE)).containsExactly(new Count("OFFERS", 1));
    }

    @Test
    void forgetsWhatEnds() {
        listing(Side.NEED, true);
        note(Duration.ZERO);
        assertThat(found(Map.of(Facet.TRADE, "NEEDS")).total()).isEqualTo(1);

        note(Duration.ofDays(300));
        assertThat(found(Map.of(Facet.TRADE, "NEEDS")).total()).isZero();
    }

    @Test
    void forgetsAllWhileTheMarketplaceIsClosed() {
        listing(Side.OFFER, true);
        note(Duration.ZERO);
        open(false);
        note(Duration.ZERO);

        assertThat(found(Map.of(Facet.TRADE, "OFFERS")).total()).isZero();
    }

    private void note(Duration later) {
        List<Long> concerned = database.after(later).call(beans -> {
            beans.with(CompanySearch.class, index.search())
                    .get(TradeNoting.class)
                    .note();
            return List.of(acme);
        });
        index.takeUp(concerned);
        boolean offers =
                database.call(beans -> beans.get(Entries.class).get(acme).offers());
        assertThat(offers).isEqualTo(found(Map.of(Facet.TRADE, "OFFERS")).total() > 0);
    }

    private Found found(Map<Facet, String> filters) {
        return index.search().search(new CompanySearch.Request(event.networkId(), "", filters, 0, 10));
    }

    private void open(boolean open) {
        database.run(beans -> beans.get(Marketplaces.class)
                .change(event.networkId(), new MarketplaceSettings.Rules(open, 6, 10, List.of())));
    }

    private void listing(Side side, boolean approved) {
        database.run(beans -> {
            long category = beans.get(Networks.class)
                    .addCategory(event.networkId(), PublicCode.random().value())
                    .id();
            ListingFacts facts = new ListingFacts(
                    side,
                    ListingKind.PRODUCT,
                    Set.of(),
                    category,
                    new ListingFacts.Words("en", "Pumps", "summary", "body"),
                    List.of("en"),
                    new ListingFacts.Publisher("ACME Pumps", "DE", "", ""),
                    ListingFacts.Terms.NONE);
            ListingWriting writing = beans.get(ListingWriting.class);
            PublicCode code = writing.begin(event.networkId(), event.organiserId(), facts, END)
                    .orElseThrow()
                    .code();
            writing.submit(event.organiserId(), code);
            if (approved) {
                beans.get(ListingReview.class).approve(event.networkId(), code, Database.NOW, Map.of());
            }
        });
    }
}
