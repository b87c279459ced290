package eu.visavis.matchmaking.scoring;

import static eu.visavis.matchmaking.scoring.ScoringFixtures.candidate;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.match;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.need;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.offer;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.sharedWords;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.matchmaking.scoring.Reason.SharedWords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedWordsTest {
    @Test
    void explainsWithTheWordsOfTheOtherSideAndBothTitles() {
        Candidate clinic = candidate(1, need("de", "Beatmungsgeräte gesucht", "Für die Intensivstation"));
        Candidate maker = candidate(2, offer("de", "Ein Beatmungsgerät", "Leise und leicht"));

        assertThat(match(clinic, maker).reasons())
                .containsExactly(new SharedWords(
                        Direction.THEY_OFFER_WHAT_I_NEED,
                        List.of("Beatmungsgerät"),
                        "Beatmungsgeräte gesucht",
                        "Ein Beatmungsgerät"));
        assertThat(match(maker, clinic).reasons())
                .containsExactly(new SharedWords(
                        Direction.THEY_NEED_WHAT_I_OFFER,
                        List.of("Beatmungsgeräte"),
                        "Ein Beatmungsgerät",
                        "Beatmungsgeräte gesucht"));
    }

    @ParameterizedTest
    @CsvSource({"el, για τα νοσοκομεία, για τις κλινικές", "bg, за болници, за клиники"})
    void takesNoPrepositionForASharedWord(String language, String needed, String offered) {
        assertThat(sharedWords(candidate(1, need(language, needed, "")), candidate(2, offer(language, offered, ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Beatmungsgeräte, Beatmungsgerät",
        "cs, analyzátory, analyzátorů",
        "sk, prístroje, prístrojov",
        "pl, analizatorów, analizatory",
        "fr, l'analyseur, analyseurs",
        "it, dell'ambulanza, ambulanze",
        "nl, scanners, scanner",
        "es, ambulancias, ambulancia",
        "en, ventilators, ventilator",
        "hu, lélegeztetőgépek, lélegeztetőgép",
        "hr, uređaj za dišne putove, UREĐAJ",
    })
    void findsOtherForms(String language, String needed, String offered) {
        assertThat(sharedWords(candidate(1, need(language, needed, "")), candidate(2, offer(language, offered, ""))))
                .containsExactly(offered);
    }

    @Test
    void showsFrenchWordsWithoutTheirArticle() {
        assertThat(sharedWords(
                        candidate(1, need("fr", "Analyseurs", "")), candidate(2, offer("fr", "Pour l’analyseur", ""))))
                .containsExactly("analyseur");
    }

    @Test
    void readsSlovakAndCzechTogether() {
        assertThat(sharedWords(
                        candidate(1, need("cs", "Digitální archiv", "")),
                        candidate(2, offer("sk", "Archív a archiv", ""))))
                .containsExactly("archiv");
    }

    @Test
    void findsWordsInsideCompounds() {
        assertThat(sharedWords(
                        candidate(1, need("de", "Rettungsdienst", "")),
                        candidate(2, offer("de", "Fahrzeuge im Rettungsdienstbereich", ""))))
                .containsExactly("Rettungsdienstbereich");
    }

    @Test
    void countsCompoundAndItsPartAsOneWord() {
        Candidate clinic = candidate(1, need("de", "Rettungsdienstbereich", "Rettungsdienst"));

        assertThat(sharedWords(clinic, candidate(2, offer("de", "Rettungsdienstbereich", ""))))
                .containsExactly("Rettungsdienstbereich");
    }

    @Test
    void comparesOnlyAbbreviationsAcrossLanguages() {
        Candidate hospital = candidate(1, need("nl", "PACS met archief", "Monitor TK"));

        assertThat(sharedWords(hospital, candidate(2, offer("pl", "Radiologia i PACS", "Monitor TK"))))
                .containsExactly("PACS");
        assertThat(sharedWords(hospital, candidate(2, offer("pl", "Archief i monitor", "TK"))))
                .isEmpty();
    }

    @Test
    void doesNotTakeShoutedWordsForAbbreviations() {
        assertThat(sharedWords(
                        candidate(1, need("de", "LABOR UND PRAXIS", "")), candidate(2, offer("pl", "Mały LABOR", ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Wir suchen für die Klinik eine Lösung, Wir bieten für die Praxis eine Lösung",
        "de, The best of the best, The worst of the worst",
        "fr, Fourniture pour le service de la radiologie, Prestation de service pour la chirurgie",
        "cs, Dodávka a zajištění přístrojů, Dodávka a zajištění léků",
        "sk, Hľadáme partnera pre nemocnicu, Ponuka pre lekárov ktoré hľadáme",
        "pl, Dostawa oraz usługi dla szpitala, Usługi oraz dostawa dla lekarzy",
        "it, Fornitura di servizi per la chirurgia, Servizi e fornitura per la radiologia",
        "nl, Levering van diensten voor het laboratorium, Diensten en levering voor de apotheek",
        "es, Suministro de productos para el hospital, Productos y suministro para la farmacia",
        "en, We are looking for a partner in surgery, We are a partner for radiology",
        "de, 2024 und 600 in Teil II, Nr. 600 und 2024 im Teil II",
    })
    void neverTellsStopWordsCommonWordsOrNumbers(String language, String needed, String offered) {
        Match match = match(candidate(1, need(language, needed, "")), candidate(2, offer(language, offered, "")));

        assertThat(match).isEqualTo(new Match(2, 0, List.of()));
    }

    @Test
    void countsTitleMoreThanText() {
        Candidate clinic = candidate(1, need("de", "Endoskop", "Blutwäsche"));

        int byTitle = match(clinic, candidate(2, offer("de", "Endoskop", "Zahnersatz")))
                .score();
        int byText = match(clinic, candidate(2, offer("de", "Zahnersatz", "Blutwäsche")))
                .score();

        assertThat(byTitle).isGreaterThan(byText);
    }

    @Test
    void countsRareWordsMoreAndTellsThemFirst() {
        Candidate clinic = candidate(1, need("de", "Klinik Endoskop", ""));
        Candidate maker = candidate(2, offer("de", "Klinik Endoskop", ""));
        Candidate rare = candidate(3, offer("de", "Endoskop Zahnersatz", ""));
        Candidate frequent = candidate(4, offer("de", "Klinik Zahnersatz", ""));
        Candidate another = candidate(5, offer("de", "Klinik Blutwäsche", ""));

        EventCorpus corpus = EventCorpus.of(List.of(clinic, maker, rare, frequent, another));

        assertThat(corpus.rank(1, Taste.USUAL)).extracting(Match::candidateId).containsExactly(2L, 3L, 4L, 5L);
        assertThat(sharedWords(clinic, maker, rare, frequent, another)).containsExactly("Endoskop", "Klinik");
    }

    @Test
    void leavesOutOneWeakWordInLongTexts() {
        String long1 = "Klinik Endoskop Blutwäsche Zahnersatz Hüftgelenk Sterilisator Inkubator Tomograph";
        String long2 = "Klinik Software Hardware Netzwerk Server Datenbank Bildschirm Tastatur";

        assertThat(match(candidate(1, need("de", "Narkose", long1)), candidate(2, offer("de", "Rechner", long2))))
                .isEqualTo(new Match(2, 0, List.of()));
    }

    @Test
    void tellsAtMostFiveWords() {
        String words = "Endoskop Blutwäsche Zahnersatz Hüftgelenk Sterilisator Inkubator Tomograph";

        assertThat(sharedWords(candidate(1, need("de", words, "")), candidate(2, offer("de", words, ""))))
                .hasSize(5);
    }

    @Test
    void comparesUnknownLanguagesWithTheirLikeOnly() {
        Candidate one = candidate(1, need("xx", "Zorgblat", ""));

        assertThat(sharedWords(one, candidate(2, offer("xx", "zorgblat", "")))).containsExactly("zorgblat");
        assertThat(sharedWords(one, candidate(2, offer("yy", "zorgblat", "")))).isEmpty();
    }

    @Test
    void survivesEmptyAndWordlessTexts() {
        assertThat(match(candidate(1, need("de", "", "")), candidate(2, offer("de", "– … !", ""))))
                .isEqualTo(new Match(2, 0, List.of()));
    }
}
