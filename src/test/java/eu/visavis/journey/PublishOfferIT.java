package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody offers something; a moderator publishes it but for a part that is held back. */
@ExtendWith(Demo.class)
class PublishOfferIT {
    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void publishesAnOfferThroughReview(Screen screen, Demo.Stage stage) {
        String title = "Steam steriliser, " + screen;
        try (Visitor author = stage.visitor(Language.EN, screen);
                Visitor moderator = stage.visitor(Language.EN, screen);
                Visitor anybody = stage.visitor(Language.EN, screen)) {
            moderator.beManager();
            String market = moderator.marketplace();

            offer(author, market, title);
            seesNothing(anybody, market, title);
            approveButTheTerms(moderator, title);

            anybody.open(market);
            anybody.go("a:has-text('" + title + "')");
            assertThat(anybody.heading()).isEqualTo(title);
            assertThat(anybody.the("main")).not().containsText("900 EUR");
            anybody.assertUsableByAll("offer-published-" + screen);
            author.open("/me/marketplace");
            author.go("a:has-text('" + title + "')");
            assertThat(author.the("main")).containsText("State the price without VAT.");
            author.assertQuietConsole();
            moderator.assertQuietConsole();
        }
    }

    private static void offer(Visitor author, String market, String title) {
        author.be("Trauntaler");
        author.open(market);
        author.follow("listing.list.offer");
        author.go("main button.btn-main"); // nothing is filled in
        author.assertUsableByAll("offer-wrong");
        author.tick("side", "OFFER");
        author.tick("kind", "PRODUCT");
        author.fill("title", title);
        author.select("language", "en");
        author.select("category", "laboratory");
        author.fill("organisation", "Trauntal Sterile");
        author.select("country", "AT");
        author.fill("price", "900 EUR");
        author.go("main button.btn-main");
        assertThat(author.path()).endsWith("/preview");
        author.go("form[action$='/submit'] button");
    }

    private static void seesNothing(Visitor anybody, String market, String title) {
        anybody.open(market);
        assertThat(anybody.the("main")).not().containsText(title);
    }

    private static void approveButTheTerms(Visitor moderator, String title) {
        moderator.open("/network/marketplace/review");
        moderator.go("a:has-text('" + title + "')");
        moderator.unfold("details:has(input[value=TERMS])");
        moderator.tick("held", "TERMS");
        moderator.fill("reason-TERMS", "State the price without VAT.");
        moderator.assertUsableByAll("offer-review");
        moderator.press("listing.review.approve");
        assertThat(moderator.path()).isEqualTo("/network/marketplace/review");
    }
}
