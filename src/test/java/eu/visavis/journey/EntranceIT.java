package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody at the entrance receives people with a phone while there is no network, and it counts once there is one. */
@ExtendWith(Demo.class)
class EntranceIT {
    private static final String WAITING = "[data-waiting]";
    private static final String GUEST = "[data-people] > li:not([hidden])";

    @Test
    void receivesPeopleWithoutNetworkAndLeavesNothingOnThePhone(Demo.Stage stage) {
        try (Visitor silvia = stage.visitor(Language.DE, Screen.PHONE)) {
            silvia.beManager();
            String entrance = "/events/" + silvia.demoEvent() + "/entrance";
            silvia.open(entrance);
            silvia.go("a[href$='/entrance/scanner']");
            silvia.page()
                    .waitForFunction(
                            "() => caches.open('visavis-pages').then(c => c.keys()).then(kept => kept.length === 1)");
            silvia.assertUsableByAll("entrance-scanner");

            silvia.context().setOffline(true);
            silvia.page().reload();
            silvia.the("#find").fill("an");
            assertThat(silvia.the(GUEST).first()).isVisible();
            String code = silvia.the("[data-people] > li:not([hidden]):has([data-come]:not([hidden]))")
                    .first()
                    .getAttribute("data-code");
            silvia.the("#find").fill(code);
            assertThat(silvia.the(GUEST)).hasCount(1);
            silvia.the(GUEST + " [data-come]").click();
            assertThat(silvia.the("[data-card]")).hasClass("scanner-card notice notice-good");
            assertThat(silvia.the(WAITING)).containsText("1");

            silvia.page().reload();
            assertThat(silvia.the(WAITING)).isVisible();
            silvia.context().setOffline(false);
            assertThat(silvia.the(WAITING)).isHidden();

            silvia.open("/events/" + entrance.split("/")[2] + "/badges/" + code);
            assertThat(silvia.path()).isEqualTo(entrance);
            assertThat(silvia.the(".req .tag-good")).hasCount(1);
            silvia.go("form[action$='/not-arrived'] button");
            assertThat(silvia.the(".req .tag-good")).hasCount(0);

            silvia.the("details.menu > summary").last().click();
            silvia.go("form[action='/sign-out'] button");
            assertThat((Integer) silvia.page().evaluate("() => caches.keys().then(names => names.length)"))
                    .isZero();
            assertThat((Integer) silvia.page().evaluate("() => localStorage.length"))
                    .isZero();
        }
    }
}
