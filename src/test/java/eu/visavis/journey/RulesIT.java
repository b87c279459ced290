package eu.visavis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import eu.visavis.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser states rules; they are there for whoever comes next, until they are taken back. */
@ExtendWith(Demo.class)
class RulesIT {
    @Test
    void statesRulesAndTakesThemBack(Demo.Stage stage) {
        try (Visitor silvia = stage.visitor(Language.EN, Screen.DESKTOP)) {
            silvia.beManager();
            String rules = "/events/" + silvia.demoEvent() + "/rules";

            stateForOneParticipant(silvia, rules);
            stateLunch(silvia, rules);
            hireInterpreter(silvia, rules);
            fixMeeting(silvia, rules);
        }
        try (Visitor silvia = stage.visitor(Language.DE, Screen.PHONE)) {
            silvia.beManager();
            String rules = "/events/" + silvia.demoEvent() + "/rules";

            seesAndTakesBack(silvia, rules);
        }
    }

    private static void stateForOneParticipant(Visitor silvia, String rules) {
        silvia.open(rules + "/people");
        silvia.go("tbody a >> nth=0");
        silvia.fill("most", "30");
        silvia.fill("least", "31");
        silvia.tick("need", "QUIET");
        silvia.go("main button.btn-main");
        assertThat(silvia.the("#most-error")).hasText(silvia.text("rules.person.mostBelowLeast"));
        assertThat(silvia.the("input[name=need][value=QUIET]")).isChecked();
        silvia.assertUsableByAll("rules-person-wrong");
        silvia.fill("least", "");
        silvia.fill("table", "45");
        silvia.go("main button.btn-main");
        assertThat(silvia.the("tbody tr")).hasCount(1);
        assertThat(silvia.the("tbody td").last()).containsText(silvia.text("rules.person.says.most", 30));
    }

    private static void stateLunch(Visitor silvia, String rules) {
        silvia.open(rules + "/day");
        silvia.fill("from", "10:30");
        silvia.fill("to", "11:30");
        silvia.fill("minutes", "20");
        silvia.go("main button.btn-main");
        assertThat(silvia.path()).isEqualTo(rules);
    }

    private static void hireInterpreter(Visitor silvia, String rules) {
        silvia.open(rules + "/programme");
        silvia.unfold("#interpreters details");
        silvia.fill("name", "Iva Nováková");
        silvia.the("input[name=halves] >> nth=0").check();
        silvia.tick("languages", "cs");
        silvia.tick("languages", "de");
        silvia.go("#interpreters details button");
        assertThat(silvia.the("#interpreters tbody th")).hasText("Iva Nováková");
    }

    private static void fixMeeting(Visitor silvia, String rules) {
        silvia.open(rules + "/people");
        silvia.go("tbody a >> nth=0");
        silvia.follow("rules.wishes.link");
        silvia.go("tbody a >> nth=0");
        silvia.fill("minutes", "500");
        silvia.go("main button.btn-main");
        assertThat(silvia.the("#minutes-error")).isVisible();
        silvia.fill("minutes", "20");
        silvia.fill("joinsToo", "nobody@example.org");
        silvia.go("main button.btn-main");
        assertThat(silvia.the("#joinsToo-error")).isVisible();
        silvia.assertUsableByAll("rules-pair-wrong");
        silvia.fill("joinsToo", "");
        silvia.the("#after").selectOption(new SelectOption().setIndex(1));
        silvia.go("main button.btn-main");
        assertThat(silvia.the("tbody td").last()).containsText(silvia.text("rules.pair.says.minutes", 20));
        silvia.go("tbody a >> nth=0");
        assertThat(silvia.the("#after")).not().hasValue("");
    }

    private static void seesAndTakesBack(Visitor silvia, String rules) {
        silvia.open(rules);
        assertThat(silvia.the(".task-n").allTextContents()).containsExactly("0", "1", "1", "1", "1");
        silvia.open(rules + "/day");
        assertThat(silvia.the("#minutes")).hasValue("20");
        for (String field : new String[] {"from", "to", "minutes"}) {
            silvia.fill(field, "");
        }
        silvia.go("main button.btn-main");
        silvia.open(rules + "/places");
        silvia.go("#own form button");
        assertThat(silvia.the("#own tbody tr")).hasCount(0);
        silvia.open(rules + "/people?list=stated");
        silvia.go("tbody a >> nth=0");
        silvia.fill("most", "");
        silvia.the("input[name=need][value=QUIET]").uncheck();
        silvia.go("main button.btn-main");
        silvia.open(rules + "/wishes");
        silvia.go("tbody a >> nth=0");
        silvia.fill("minutes", "");
        silvia.the("#after").selectOption("");
        silvia.go("main button.btn-main");
        silvia.open(rules + "/programme");
        silvia.go("#interpreters tbody form button");
        silvia.open(rules);
        assertThat(silvia.the(".task-n").allTextContents()).containsExactly("0", "0", "0", "0", "0");
    }
}
