package eu.visavis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Categories;
import eu.visavis.network.CategoryTree;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CrisisMarketDbTest {
    private final ListingFixtures market;
    private final CrisisMarket flood;

    CrisisMarketDbTest(Database database) {
        this.market = ListingFixtures.in(database);
        this.flood = begin("Flood");
    }

    @Test
    void keepsEntriesApartFromTheOrdinaryOnes() {
        market.published(market.offer("ordinary"));
        market.publishedIn(flood, market.offer("pump"));
        market.publishedIn(begin("Fire"), market.offer("hose"));

        assertThat(market.titles(within(ListingFilter.Within.ORDINARY))).containsExactly("ordinary");
        assertThat(market.titles(within(ListingFilter.Within.crisis(flood.id()))))
                .containsExactly("pump");
        assertThat(market.titles(ListingFilter.ALL)).containsExactlyInAnyOrder("ordinary", "pump", "hose");
    }

    @Test
    void takesEntriesOffWhileItIsClosedAndKeepsThem() {
        PublicCode pump = market.publishedIn(flood, market.offer("pump"));
        market.published(market.offer("ordinary"));

        close(true);
        assertThat(market.shown(pump)).isEmpty();
        assertThat(market.titles(ListingFilter.ALL)).containsExactly("ordinary");
        assertThat(market.titles(within(ListingFilter.Within.crisis(flood.id()))))
                .isEmpty();
        assertThat(market.state(pump)).isEqualTo(Listing.State.APPROVED);

        close(false);
        assertThat(market.shown(pump)).isPresent();
    }

    @Test
    void isOpenOnItsDaysOnly() {
        PublicCode pump = market.publishedIn(flood, market.offer("pump"));
        LocalDate today = market.call(beans -> beans.get(CrisisMarkets.class).today());

        state(today, Optional.of(today));
        assertThat(market.shown(pump)).isPresent();
        state(today.plusDays(1), Optional.empty());
        assertThat(market.shown(pump)).isEmpty();
        state(today.minusDays(9), Optional.of(today.minusDays(1)));
        assertThat(market.shown(pump)).isEmpty();
        assertThat(market.<List<CrisisMarket>>call(
                        beans -> beans.get(CrisisMarkets.class).open(OptionalLong.of(market.network()))))
                .isEmpty();
    }

    @Test
    void isOpenNowhereWhereTheNetworkHasNoMarketplace() {
        market.call(beans -> {
            beans.get(Marketplaces.class)
                    .change(market.network(), new MarketplaceSettings.Rules(false, 6, 10, List.of()));
            return "";
        });

        assertThat(market.<List<CrisisMarket>>call(
                        beans -> beans.get(CrisisMarkets.class).open(OptionalLong.of(market.network()))))
                .isEmpty();
    }

    @Test
    void keepsItsCategoriesForItself() {
        CategoryTree tree = market.call(beans -> beans.get(Categories.class).of(market.network(), Language.DE));

        assertThat(tree.below(flood.categoryId()))
                .extracting(CategoryTree.Node::path)
                .containsExactly("Flood", "Flood › Keller", "Flood › Rooms");
        assertThat(tree.ordinary()).extracting(CategoryTree.Node::code).doesNotContain("flood", "cellars", "rooms");
        assertThat(tree.ordinary()).extracting(CategoryTree.Node::code).contains("things");
    }

    @Test
    void belongsToItsNetworkAlone() {
        assertThat(market.<Optional<CrisisMarket>>call(
                        beans -> beans.get(CrisisMarkets.class).find(market.network() + 1, flood.code())))
                .isEmpty();
    }

    private CrisisMarket begin(String name) {
        return market.call(beans -> {
            CrisisMarkets crises = beans.get(CrisisMarkets.class);
            CrisisFacts facts = new CrisisFacts(
                    Map.of(Language.EN, new CrisisText(name, "", "")), crises.today(), Optional.empty());
            return crises.begin(
                            market.network(),
                            facts,
                            List.of(
                                    Map.of(Language.EN, "Cellars", Language.DE, "Keller"),
                                    Map.of(Language.EN, "Rooms")))
                    .orElseThrow();
        });
    }

    private void close(boolean closed) {
        market.call(beans -> beans.get(CrisisMarkets.class).close(market.network(), flood.code(), closed));
    }

    private void state(LocalDate from, Optional<LocalDate> until) {
        market.call(beans -> beans.get(CrisisMarkets.class)
                .change(
                        market.network(),
                        flood.code(),
                        new CrisisFacts(flood.facts().texts(), from, until)));
    }

    private static ListingFilter within(ListingFilter.Within within) {
        return new ListingFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "", within);
    }
}
