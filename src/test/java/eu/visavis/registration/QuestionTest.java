package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.kernel.Language;
import eu.visavis.registration.QuestionFacts.Kind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private static final Question MEAL =
            new Question(1, facts(Kind.CHOICE, Map.of(Language.EN, "Vegan\nFish", Language.DE, "Vegan (rein)\nFisch")));

    @ParameterizedTest
    @CsvSource(
            value = {
                "NUMBER; 12; 12",
                "NUMBER; 2,5; 2.5",
                "NUMBER; -3.25; -3.25",
                "NUMBER; twelve; ",
                "NUMBER; 1e9; ",
                "DATE; 2027-05-19; 2027-05-19",
                "DATE; 2027-02-30; ",
                "DATE; 0001-01-01; ",
                "TEXT; Anything; Anything",
                "FILE; Anything; "
            },
            delimiter = ';')
    void readsWhatIsAnAnswer(Kind kind, String typed, String stored) {
        Question question = new Question(1, facts(kind, Map.of()));

        assertThat(question.read(typed).orElse(null)).isEqualTo(stored);
    }

    @Test
    void storesChoicesInOneLanguageAndShowsThemInAny() {
        assertThat(MEAL.read("Fish")).contains("Fish");
        assertThat(MEAL.read("Fisch")).isEmpty();
        assertThat(MEAL.shown("Fish", Language.DE)).isEqualTo("Fisch");
        assertThat(MEAL.shown("Fish", Language.FR)).isEqualTo("Fish");
        assertThat(MEAL.shown("No longer there", Language.DE)).isEqualTo("No longer there");
    }

    @Test
    void wantsTheSameNumberOfOptionsInAllLanguages() {
        assertThatThrownBy(() -> facts(Kind.CHOICE, Map.of(Language.EN, "A\nB", Language.DE, "A")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QuestionFacts facts(Kind kind, Map<Language, String> options) {
        return new QuestionFacts(
                kind, Map.of(Language.EN, "What?"), Map.of(Language.EN, "To know"), options, Set.of(), false, 30);
    }
}
