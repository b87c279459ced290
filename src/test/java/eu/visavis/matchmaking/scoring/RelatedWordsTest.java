package eu.visavis.matchmaking.scoring;

import static eu.visavis.matchmaking.scoring.Direction.THEY_NEED_WHAT_I_OFFER;
import static eu.visavis.matchmaking.scoring.Direction.THEY_OFFER_WHAT_I_NEED;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.candidate;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.match;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.need;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.matchmaking.scoring.Reason.RelatedWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelatedWordsTest {
    private final Candidate hospital =
            candidate(1, need("cs", "Nemocnice hledá nábytek", "Nábytek a lůžka pro nemocnici"));
    private final Candidate maker = candidate(2, offer("de", "Möbel für Krankenhäuser", "Wir bauen Möbel und Betten"));
    private final Candidate bakery = candidate(3, offer("de", "Brot und Brötchen", "Wir backen jeden Morgen"));

    @Test
    void findsOfferInAnotherLanguage() {
        assertThat(match(hospital, maker, bakery).score()).isGreaterThan(20);
        assertThat(match(hospital, bakery, maker)).isEqualTo(new Match(3, 0, List.of()));
    }

    @Test
    void saysWhichWordsMeanTheSame() {
        RelatedWords reason =
                (RelatedWords) match(hospital, maker, bakery).reasons().get(0);

        assertThat(reason.direction()).isEqualTo(THEY_OFFER_WHAT_I_NEED);
        assertThat(reason.pairs())
                .contains(new WordPair("nábytek", "Möbel"), new WordPair("Nemocnice", "Krankenhäuser"));
        assertThat(reason.myTitle()).isEqualTo("Nemocnice hledá nábytek");
        assertThat(reason.theirTitle()).isEqualTo("Möbel für Krankenhäuser");
    }

    @Test
    void turnsPairsRoundForTheOther() {
        RelatedWords reason =
                (RelatedWords) match(maker, hospital, bakery).reasons().get(0);

        assertThat(reason.direction()).isEqualTo(THEY_NEED_WHAT_I_OFFER);
        assertThat(reason.pairs()).contains(new WordPair("Möbel", "nábytek"));
    }

    @Test
    void looksForNothingWithinOneLanguage() {
        Candidate other = candidate(4, offer("cs", "Postele", "Vyrábíme postele"));

        assertThat(match(hospital, other, maker).reasons()).noneMatch(RelatedWords.class::isInstance);
    }

    @Test
    void findsNewcomerAmongMany() {
        List<Candidate> many = new java.util.ArrayList<>(List.of(hospital, bakery));
        for (long id = 10; id < 600; id++) {
            many.add(candidate(id, offer("de", "Schrauben " + id, "Schrauben und Muttern aus Stahl")));
        }
        EventCorpus event = EventCorpus.of(many).with(List.of(maker), Set.of());

        List<Match> matches = event.rank(hospital.id(), Taste.USUAL);
        assertThat(matches.get(0).candidateId()).isEqualTo(maker.id());
        assertThat(matches).as("those who may fit").hasSizeLessThan(many.size());
        assertThat(event.with(List.of(), Set.of(maker.id())).rank(hospital.id(), Taste.USUAL))
                .extracting(Match::candidateId)
                .doesNotContain(maker.id());
    }
}
