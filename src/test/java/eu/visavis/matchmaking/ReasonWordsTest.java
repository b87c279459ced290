package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.ReasonWords.Part;
import eu.visavis.matchmaking.ReasonWords.Sentence;
import eu.visavis.matchmaking.ReasonWords.Sign;
import eu.visavis.matchmaking.scoring.Direction;
import eu.visavis.matchmaking.scoring.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {
    private final ReasonWords english = new ReasonWords(Language.EN, Map.of("health-it", "Health IT"));
    private final ReasonWords german = new ReasonWords(Language.DE, Map.of("health-it", "Gesundheits-IT"));

    @Test
    void emphasisesTheSharedWords() {
        Reason reason = new Reason.SharedWords(
                Direction.THEY_NEED_WHAT_I_OFFER, List.of("Patientenportal", "KHSFV"), "mine", "theirs");

        assertThat(english.say(List.of(reason)))
                .containsExactly(new Sentence(
                        Sign.NEED,
                        List.of(
                                new Part("Their need and your offer both name ", false),
                                new Part("Patientenportal", true),
                                new Part(" and ", false),
                                new Part("KHSFV", true))));
    }

    @Test
    void keepsBracesAndQuotesOfWordsAsTheyAre() {
        Reason reason = new Reason.SharedWords(
                Direction.THEY_OFFER_WHAT_I_NEED, List.of("{0}", "d'Or", "<b>"), "mine", "theirs");

        assertThat(english.say(List.of(reason)).get(0).plain())
                .isEqualTo("Their offer and your need both name {0}, d'Or and <b>");
    }

    @Test
    void namesCategoryLanguagesAndCountryInTheReadersLanguage() {
        List<Reason> reasons = List.of(
                new Reason.SharedCategory(Direction.THEY_OFFER_WHAT_I_NEED, "health-it", ""),
                new Reason.CommonLanguage(List.of("cs", "de")),
                new Reason.AcrossBorder("CZ"));

        assertThat(german.say(reasons))
                .extracting(Sentence::plain)
                .containsExactly(
                        "Angebot dort und Gesuch von Ihnen in derselben Kategorie: Gesundheits-IT",
                        "Sie sprechen beide Tschechisch und Deutsch",
                        "Aus einem anderen Land: Tschechien");
    }

    @Test
    void showsTheCodeOfACategoryWithoutName() {
        Reason reason = new Reason.SharedCategory(Direction.THEY_NEED_WHAT_I_OFFER, "moonshots", "331");

        assertThat(english.say(List.of(reason)).get(0).plain())
                .isEqualTo("They need and you offer in the same category: moonshots");
    }

    @Test
    void saysWhenNoLanguageIsShared() {
        assertThat(english.say(List.of(new Reason.NoCommonLanguage())))
                .extracting(Sentence::sign)
                .containsExactly(Sign.DRAWBACK);
    }
}
