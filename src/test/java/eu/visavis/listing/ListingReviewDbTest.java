package eu.visavis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ListingReviewDbTest {
    private final Database database;
    private final ListingFixtures market;

    ListingReviewDbTest(Database database) {
        this.database = database;
        this.market = ListingFixtures.in(database);
    }

    @Test
    void showsWhatAModeratorApprovedAndNothingElse() {
        market.draft(market.offer("a draft"));
        market.submitted(market.offer("submitted"));
        PublicCode refused = market.submitted(market.offer("refused"));
        market.call(beans -> ListingFixtures.review(beans).refuse(market.network(), refused, "no"));
        PublicCode asked = market.submitted(market.offer("asked back"));
        market.call(beans -> ListingFixtures.review(beans).askBack(market.network(), asked, "why?"));
        PublicCode withdrawn = market.published(market.offer("withdrawn"));
        market.call(beans -> ListingFixtures.review(beans).withdraw(market.network(), withdrawn, "wrong"));
        PublicCode ended = market.published(market.offer("ended by its author"));
        market.call(beans -> ListingFixtures.writing(beans).withdraw(market.author, ended));
        PublicCode approved = market.published(market.offer("approved"));

        assertThat(market.titles(ListingFilter.ALL)).containsExactly("approved");
        assertThat(count(ListingFilter.ALL)).isEqualTo(1);
        assertThat(kinds()).containsExactly(Map.entry(ListingKind.PRODUCT, 1L));
        for (PublicCode code : List.of(refused, asked, withdrawn, ended)) {
            assertThat(market.shown(code)).isEmpty();
        }
        assertThat(market.shown(approved)).contains(market.offer("approved"));
    }

    @Test
    void findsNoWordOfAChangeBeforeItIsReviewed() {
        PublicCode code = market.published(market.offer("pumps"));
        market.change(code, market.offer("valves"));
        market.submit(code);

        assertThat(market.titles(words("valves"))).isEmpty();
        assertThat(market.titles(words("pumps"))).containsExactly("pumps");

        market.approve(code, Map.of());

        assertThat(market.titles(words("valves"))).containsExactly("valves");
        assertThat(market.titles(words("pumps"))).isEmpty();
    }

    @Test
    void publishesAllButWhatIsHeldBack() {
        PublicCode code = market.submitted(market.offer("pumps"));

        ListingReview.Outcome outcome = market.approve(code, Map.of(ListingField.BODY, "advertising"));

        assertThat(outcome).isEqualTo(ListingReview.Outcome.DONE);
        assertThat(market.shown(code).orElseThrow().words())
                .isEqualTo(new ListingFacts.Words("en", "pumps", "summary of pumps", ""));
        assertThat(market.state(code)).isEqualTo(Listing.State.PARTLY);
        assertThat(market.titles(words("body"))).isEmpty();
        Map<ListingField, String> told =
                market.call(beans -> market.listing(beans, code).held());
        assertThat(told).containsExactly(Map.entry(ListingField.BODY, "advertising"));
    }

    @Test
    void keepsOfAChangeWhatIsHeldBackAsItWas() {
        PublicCode code = market.published(market.offer("pumps"));
        market.change(code, market.offer("valves"));
        market.submit(code);

        market.approve(code, Map.of(ListingField.TITLE, "misleading", ListingField.SUMMARY, "too"));

        assertThat(market.shown(code).orElseThrow().words())
                .isEqualTo(new ListingFacts.Words("en", "pumps", "summary of pumps", "body of valves"));
    }

    @Test
    void publishesNothingWithoutTitleOrganisationAndKind() {
        PublicCode code = market.submitted(market.offer("pumps"));

        ListingReview.Outcome outcome = market.approve(code, Map.of(ListingField.TITLE, "rude"));

        assertThat(outcome).isEqualTo(ListingReview.Outcome.INDISPENSABLE);
        assertThat(market.shown(code)).isEmpty();
        assertThat(market.state(code)).isEqualTo(Listing.State.SUBMITTED);
    }

    @Test
    void publishesOnlyWhatTheModeratorHasRead() {
        PublicCode code = market.submitted(market.offer("pumps"));
        Instant read = market.call(beans -> ListingReview.readVersion(market.listing(beans, code)));
        market.call(beans -> ListingFixtures.writing(beans).takeBack(market.author, code));
        market.change(code, market.offer("something else"));
        Database later = database.after(Duration.ofSeconds(5));
        later.run(beans -> ListingFixtures.writing(beans).submit(market.author, code));

        ListingReview.Outcome outcome =
                market.call(beans -> ListingFixtures.review(beans).approve(market.network(), code, read, Map.of()));

        assertThat(outcome).isEqualTo(ListingReview.Outcome.TOO_LATE);
        assertThat(market.titles(ListingFilter.ALL)).isEmpty();
    }

    @Test
    void decidesOnceWhenTwoModeratorsDecideAtOnce() {
        PublicCode code = market.submitted(market.offer("pumps"));

        List<ListingReview.Outcome> outcomes = Race.between(
                () -> market.approve(code, Map.of()),
                () -> market.call(beans -> ListingFixtures.review(beans).refuse(market.network(), code, "no")));

        assertThat(outcomes).containsExactlyInAnyOrder(ListingReview.Outcome.DONE, ListingReview.Outcome.TOO_LATE);
        assertThat(market.mailsTo("author")).hasSize(1);
    }

    @Test
    void belongsToModeratorsOfItsNetworkOnly() {
        PublicCode code = market.submitted(market.offer("pumps"));
        ListingFixtures other = ListingFixtures.in(database);

        ListingReview.Outcome outcome =
                market.call(beans -> ListingFixtures.review(beans).refuse(other.network(), code, "no"));

        assertThat(outcome).isEqualTo(ListingReview.Outcome.TOO_LATE);
        int queue = market.call(
                beans -> ListingFixtures.review(beans).queue(other.network()).size());
        assertThat(queue).isZero();
        market.approve(code, Map.of());
        assertThat(other.titles(ListingFilter.ALL)).isEmpty();
        assertThat(other.shown(code)).isEmpty();
    }

    @Test
    void showsNothingOfAClosedMarketplace() {
        PublicCode code = market.published(market.offer("pumps"));

        database.run(beans -> beans.get(Marketplaces.class)
                .change(market.network(), new MarketplaceSettings.Rules(false, 6, 10, List.of())));

        assertThat(market.titles(ListingFilter.ALL)).isEmpty();
        assertThat(count(ListingFilter.ALL)).isZero();
        assertThat(kinds()).isEmpty();
        assertThat(market.shown(code)).isEmpty();
    }

    @Test
    void endsWithItsLastDayUntilItIsRenewed() {
        PublicCode code = market.published(market.offer("pumps"));
        Database later = database.after(Duration.ofDays(185)); // from 1 March to 2 September

        Optional<PublishedListing> ended =
                later.call(beans -> beans.get(PublishedListings.class).find(market.network(), code));
        later.run(beans -> ListingFixtures.writing(beans).renew(market.author, code));
        Optional<PublishedListing> renewed =
                later.call(beans -> beans.get(PublishedListings.class).find(market.network(), code));

        assertThat(ended).isEmpty();
        assertThat(renewed).isPresent();
        assertThat(market.state(code)).isEqualTo(Listing.State.APPROVED);
    }

    @Test
    void remindsOfTheEndOnce() {
        market.published(market.offer("pumps"));
        Database later = database.after(Duration.ofDays(180));

        later.run(beans -> beans.get(ListingReminding.class).remind());
        later.run(beans -> beans.get(ListingReminding.class).remind());

        assertThat(market.mailsTo("author")).containsExactly("Public: pumps", "Ends soon: pumps");
    }

    @Test
    void tellsHowLongEntriesWaitOnAverage() {
        PublicCode quick = market.submitted(market.offer("quick"));
        PublicCode slow = market.submitted(market.offer("slow"));
        Instant read = Database.NOW;
        database.after(Duration.ofHours(1))
                .run(beans -> ListingFixtures.review(beans).approve(market.network(), quick, read, Map.of()));
        database.after(Duration.ofHours(3))
                .run(beans -> ListingFixtures.review(beans).refuse(market.network(), slow, "no"));

        double minutes = database.after(Duration.ofHours(4))
                .call(beans -> ListingFixtures.review(beans)
                        .averageWait(market.network())
                        .orElseThrow());

        assertThat(minutes).isEqualTo(120);
    }

    private long count(ListingFilter filter) {
        return market.call(beans -> beans.get(PublishedListings.class).count(market.network(), filter));
    }

    private Map<ListingKind, Long> kinds() {
        return market.call(beans -> beans.get(PublishedListings.class).kinds(market.network(), ListingFilter.ALL));
    }

    private static ListingFilter words(String words) {
        return new ListingFilter(words, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "");
    }
}
