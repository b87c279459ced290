package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finding companies by words of another language and script, narrowing down, keeping the search, and the mail about what is new. */
@ExtendWith(Demo.class)
class FindAcrossLanguagesIT {
    private static final String SEEKER = "Franziska Trauntaler";

    /** The demo tells of a search a minute and a half after its start; the jobs look twice a minute. */
    private static final int MOST_LOOKS = 60;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "DESKTOP"})
    void leadsFromAWordToAMail(Screen screen, Demo.Stage stage) {
        try (Visitor seeker = stage.visitor(Language.EN, screen);
                Visitor organiser = stage.visitor(Language.DE, screen)) {
            organiser.beManager();
            String directory = organiser.marketplace().replace("/marketplace", "/directory");
            seeker.be(SEEKER);

            seeker.open(directory);
            seeker.fill("q", "Umweltforschung"); // which the reader sees under its English name
            seeker.press("directory.search.find");
            assertThat(names(seeker)).contains("Helmholtz Centre for Environmental Research");

            seeker.open(directory);
            seeker.fill("q", "Брно"); // in Cyrillic letters
            seeker.press("directory.search.find");
            assertThat(names(seeker)).anyMatch(found -> found.contains("Brno"));

            seeker.open(directory);
            seeker.go(".facet a[href*='country=CZ']");
            seeker.go(".facet a[href*='region=CZ0']");
            seeker.go(".facet a[href*='region=CZ06']");
            assertThat(seeker.the(".chip").count()).isEqualTo(2);
            assertThat(seeker.the(".companies > li").first().textContent()).contains("Czech");
            seeker.look("directory-narrowed-" + screen);

            String name = "Moravia on " + screen;
            seeker.unfold(".keep");
            seeker.fill("keep-name", name);
            seeker.select("keep-alert", "DAILY");
            seeker.press("common.save");
            assertThat(seeker.path()).isEqualTo("/me/searches");
            assertThat(seeker.the(".req h2").allTextContents()).contains(name);
            seeker.look("my-searches-" + screen);
            seeker.go(".req:has-text('" + name + "') h2 a");
            assertThat(seeker.the(".chip").count()).isEqualTo(2);

            // In whatever language the organiser reads by now.
            assertThat(mailAbout(organiser, "/searches/")).isTrue();
            organiser.photograph("search-alert-" + screen);
        }
    }

    private static List<String> names(Visitor seeker) {
        return seeker.the(".companies h2").allTextContents();
    }

    private static boolean mailAbout(Visitor reader, String subject) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            reader.open("/demo/mailbox");
            if (reader.the("main").textContent().contains(subject)) {
                return true;
            }
            reader.page().waitForTimeout(2000);
        }
        return false;
    }
}
