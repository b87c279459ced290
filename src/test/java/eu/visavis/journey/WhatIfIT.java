package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.visavis.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser asks what a change of the event would bring, with a browser and without its script. */
@ExtendWith(Demo.class)
class WhatIfIT {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @Test
    void answersTheClassicQuestionsByOneClick(Demo.Stage stage) {
        try (Visitor silvia = stage.visitor(Language.EN, Screen.DESKTOP)) {
            silvia.beManager();
            String event = silvia.demoEvent();
            silvia.open("/events/" + event + "/schedule");
            silvia.follow("whatif.open");
            silvia.fill("noShows", "200");
            silvia.press("whatif.form.button");
            assertThat(silvia.the("#noShows-error")).isVisible();
            assertThat(silvia.the("#noShows")).hasValue("200");
            assertThat(silvia.the("#tables")).hasValue("2");

            silvia.fill("noShows", "10");
            silvia.press("whatif.form.button");
            assertThat(silvia.button(silvia.text("whatif.form.button"))).isVisible(PATIENTLY);

            Locator answers = silvia.the("#what-if tbody tr");
            assertThat(answers.filter(row(silvia, "whatif.question.TABLES.more", 2)))
                    .containsText(silvia.text("whatif.answer.same"));
            assertThat(answers.filter(row(silvia, "whatif.question.SLOTS.more", 1)))
                    .containsText("more");
            assertThat(answers.filter(row(silvia, "whatif.question.NO_SHOWS", "10%")))
                    .containsText("fewer");
            assertThat(silvia.the("svg.chart")).hasCount(2);
            silvia.unfold("section[aria-labelledby=curve-TABLES] details");
            silvia.assertUsableByAll("what-if");
            silvia.assertFits(Screen.NARROW);
        }
    }

    @Test
    void foreseesWithoutScriptAnEventThatHasNothingYet(Demo.Stage stage) {
        try (Visitor silvia = stage.visitorWithoutScript(Language.DE, Screen.PHONE)) {
            silvia.beManager();
            silvia.open("/events/new");
            silvia.fill("title-de", "Noch ohne alles");
            silvia.fill("venue", "Elbforum");
            silvia.fill("town", "Dresden");
            silvia.select("zone", "Europe/Berlin");
            silvia.press("event.form.create");
            String event = silvia.path().split("/")[2];
            silvia.open("/events/" + event + "/schedule/what-if");
            assertThat(silvia.the("input[name=basis][value=FORECAST]")).isChecked();
            silvia.fill("typedTables", "4");
            silvia.fill("people", "20");
            silvia.fill("wishes", "3");

            silvia.press("whatif.form.button");
            assertThat(silvia.button(silvia.text("whatif.form.button"))).isVisible(PATIENTLY);

            assertThat(silvia.the("#what-if")).containsText(silvia.text("whatif.result.forecast"));
            assertThat(silvia.the("#what-if tbody tr").filter(row(silvia, "whatif.question.TABLES.more", 2)))
                    .containsText("mehr");
            assertThat(silvia.the("svg.chart")).hasCount(2);
        }
    }

    private static Locator.FilterOptions row(Visitor visitor, String key, Object argument) {
        return new Locator.FilterOptions().setHasText(visitor.text(key, argument));
    }
}
