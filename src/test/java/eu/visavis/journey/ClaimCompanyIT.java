package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody of a research institute finds it in the directory, shows to belong to it by a confirmed address, and says who it
 * is; a stranger reads it in another language.
 */
@ExtendWith(Demo.class)
class ClaimCompanyIT {
    @ParameterizedTest
    @CsvSource({"PHONE, UFZ, ufz.de, Karla", "DESKTOP, CZECRIN, czecrin.cz, Jana"})
    void claimsACompanyByTheAddressAndSaysWhoItIs(
            Screen screen, String shortName, String domain, String firstName, Demo.Stage stage) {
        try (Visitor someone = stage.visitor(Language.DE, screen);
                Visitor stranger = stage.visitor(Language.EN, screen)) {
            String email = firstName.toLowerCase(Locale.ROOT) + "@" + domain;
            comesIn(someone, firstName, email);

            String company = finds(someone, shortName);
            someone.follow("company.page.claimOpen");
            assertThat(someone.the("#domain")).containsText(domain);
            someone.look("company-claim");
            someone.press("company.claim.domainSend");
            assertThat(someone.the(".notice-good"))
                    .hasText(Pattern.compile(".*" + someone.text("company.claim.held") + ".*"));

            someone.follow("company.edit.open");
            says(someone);
            tellsMore(someone);
            someone.look("company-edit");

            stranger.open(company);
            assertThat(stranger.the("article")).containsText("Wir züchten leuchtende Algen");
            assertThat(stranger.the("article")).containsText(stranger.text("company.origin.ORIGINAL", "German"));
            assertThat(stranger.the("article")).containsText("ISO 13485");
            assertThat(stranger.the("article")).containsText(stranger.text("company.proof.UNCHECKED"));
            assertThat(stranger.the("article")).containsText(email);
            assertThat(stranger.the("a[href$='/edit']")).hasCount(0);
            stranger.look("company-told");
            stranger.assertFits(Screen.NARROW);

            findsByItsWords(stranger, company);
        }
    }

    private static void comesIn(Visitor someone, String firstName, String email) {
        String event = someone.demoEvent();
        someone.open("/events/" + event + "/register");
        someone.fill("firstName", firstName);
        someone.fill("lastName", "Alga");
        someone.fill("email", email);
        someone.fill("organisation", "Institute");
        someone.select("country", "DE");
        someone.the("input[name='languages'][value='de']").check();
        someone.the("input[name='halves']").all().forEach(half -> half.check());
        someone.press("registration.form.button");
        someone.follow("common.demo.mailbox");
        someone.the("details.more:has-text('" + email + "') > summary").first().click();
        someone.go("details.more[open] a");
        someone.press("account.link.button");
    }

    /** Waits until the register of the demo is read. */
    private static String finds(Visitor someone, String shortName) {
        String network =
                someone.the("a[href$='/imprint']").first().getAttribute("href").replace("/imprint", "");
        for (int i = 0; i < 60; i++) {
            someone.open(network + "/directory?q=" + shortName);
            if (someone.the(".companies h2 a").count() > 0) {
                break;
            }
        }
        someone.go(".companies h2 a");
        return someone.path();
    }

    private static void says(Visitor someone) {
        someone.follow("company.edit.textsOpen");
        someone.select("original", "de");
        someone.fill("about-de", "Wir züchten leuchtende Algen und zeigen, wie man sie pflegt.");
        someone.the("input[name='spoken'][value='de']").check();
        someone.press("common.save");
    }

    private static void tellsMore(Visitor someone) {
        someone.unfold("details.more:has(input[name='title'])");
        someone.the("input[name='kind'][value='PRODUCT']").check();
        someone.fill("title", "Leuchtalge");
        someone.go("form[action$='/items'] button");
        someone.unfold("details.more:has(input[name='certificate'])");
        someone.fill("certificate", "ISO 13485");
        someone.fill("until", "2099-12-31");
        someone.go("form[action$='/certificates'] button");
        someone.unfold("details.more:has(input[name='job'])");
        someone.fill("job", "Leitung");
        someone.press("company.edit.contactMeAdd");
        assertThat(someone.the("main")).containsText("Leuchtalge");
    }

    /** The index takes the words up a moment later. */
    private static void findsByItsWords(Visitor stranger, String company) {
        String directory = company.substring(0, company.lastIndexOf('/'));
        boolean found = false;
        for (int i = 0; i < 30 && !found; i++) {
            stranger.open(directory + "?q=Leuchtalge");
            found = stranger.the(".companies a[href='" + company + "']").count() > 0;
        }
        assertThat(found).as("the company is found by its own words").isTrue();
    }
}
