package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two schools take parts of a gift until nothing is left; what one of them is refused is free again. */
@ExtendWith(Demo.class)
class TakePartOfGiftIT {
    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void takesPartsUntilNothingIsLeft(Screen screen, Demo.Stage stage) {
        String title = "Nine school desks, " + screen;
        try (Visitor giver = stage.visitor(Language.EN, screen);
                Visitor moderator = stage.visitor(Language.EN, screen);
                Visitor one = stage.visitor(Language.EN, screen);
                Visitor other = stage.visitor(Language.EN, screen)) {
            moderator.beManager();
            String market = moderator.marketplace();
            give(giver, market, title);
            publish(moderator, title);

            take(one, "Fauvernier", market, title, "6");
            other.be("Goossensaerts");
            ask(other, market, title, "4");
            assertThat(other.the("#quantity-error")).isVisible(); // three are left
            other.assertUsableByAll("gift-too-much");
            other.fill("quantity", "3");
            other.go("main button.btn-main");

            moderator.open(market);
            moderator.go("a:has-text('" + title + "')");
            assertThat(moderator.the("main")).containsText(moderator.text("listing.interest.left", 0));
            accept(giver, "School of Fauvernier");
            accept(giver, "School of Goossensaerts");
            one.open("/me/marketplace");
            one.go("a:has-text('" + title + "')");
            assertThat(one.the(".notice-good")).containsText("@");
            one.assertUsableByAll("gift-agreed");
            one.assertQuietConsole();
        }
    }

    private static void give(Visitor giver, String market, String title) {
        giver.be("Trauntaler");
        giver.open(market + "/new?side=OFFER");
        giver.tick("kind", "GIFT");
        giver.fill("title", title);
        giver.select("language", "en");
        giver.select("category", "laboratory");
        giver.fill("organisation", "Trauntal Sterile");
        giver.select("country", "AT");
        giver.fill("quantity", "9");
        giver.fill("unit", "desks");
        giver.go("main button.btn-main");
        giver.go("form[action$='/submit'] button");
    }

    private static void publish(Visitor moderator, String title) {
        moderator.open("/network/marketplace/review");
        moderator.go("a:has-text('" + title + "')");
        moderator.press("listing.review.approve");
    }

    private static void take(Visitor school, String name, String market, String title, String quantity) {
        school.be(name);
        ask(school, market, title, quantity);
        assertThat(school.path()).isEqualTo("/me/marketplace");
    }

    private static void ask(Visitor school, String market, String title, String quantity) {
        school.open(market);
        school.go("a:has-text('" + title + "')");
        school.go("main a.btn-main");
        school.fill("organisation", "School of " + (quantity.equals("6") ? "Fauvernier" : "Goossensaerts"));
        school.fill("quantity", quantity);
        school.fill("message", "Our pupils sit on the floor.");
        school.go("main button.btn-main");
    }

    private static void accept(Visitor giver, String school) {
        giver.open("/me/marketplace");
        giver.go(".req:has-text('" + school + "') a");
        giver.press("listing.interest.accept");
        assertThat(giver.the(".notice-good")).containsText("@");
    }
}
