package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import eu.visavis.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a browser shows of a search in whose middle the process was killed. In the full run only: that nothing of it is
 * lost is proved by {@code KillsIT} in each run.
 */
@EnabledIfSystemProperty(named = "visavis.full", matches = "true")
class InterruptedRunIT {
    @Test
    void keepsTheBestScheduleAndGoesOnAfterBeingKilled() {
        Server.Launch launch = Server.Launch.of("killed", "--demo");
        try (Playwright playwright = Browsers.driver();
                Browser browser = Browsers.launch(playwright);
                Visitor silvia = new Visitor(browser, Server.base(launch.port()), Language.EN, Screen.DESKTOP, true)) {
            int before;
            String run;
            try (Server server = Server.start(launch)) {
                silvia.beManager();
                silvia.go(".events a");
                new Organiser(silvia, silvia.path().split("/")[2]).orderSchedule();
                before = placed(silvia);
                run = silvia.path();
                silvia.leave();
                assertThat(server.isAlive()).isTrue();
            }
            try (Server server = Server.again(launch)) {
                assertThat(silvia.open(run))
                        .as("session and run are still there")
                        .isEqualTo(200);
                assertThat(placed(silvia)).isGreaterThanOrEqualTo(before);
                new Organiser(silvia, run.split("/")[2]).awaitResult();
                assertThat(placed(silvia)).isGreaterThanOrEqualTo(before);
                assertThat(silvia.the(".solver .tag").textContent())
                        .isEqualTo(silvia.text("scheduling.state.FINISHED"));
                assertThat(server.log()).doesNotContain(" SEVERE ");
            }
        }
    }

    /** Waits until meetings are placed, and returns how many the page shows. */
    private static int placed(Visitor visitor) {
        Object placed = visitor.page()
                .waitForFunction(
                        "() => parseInt(document.querySelector('.solver-big')?.firstChild.textContent.replace(/\\D/g, ''))",
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(120_000))
                .jsonValue();
        return ((Number) placed).intValue();
    }
}
