package eu.visavis.matchmaking.scoring;

import static eu.visavis.matchmaking.scoring.Direction.THEY_NEED_WHAT_I_OFFER;
import static eu.visavis.matchmaking.scoring.Direction.THEY_OFFER_WHAT_I_NEED;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.candidate;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.from;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.match;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.need;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.needIn;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.offer;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.offerIn;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.speaking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.matchmaking.scoring.Reason.AcrossBorder;
import eu.visavis.matchmaking.scoring.Reason.CommonLanguage;
import eu.visavis.matchmaking.scoring.Reason.NoCommonLanguage;
import eu.visavis.matchmaking.scoring.Reason.SharedCategory;
import eu.visavis.matchmaking.scoring.Reason.SharedWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventCorpusTest {
    @Nested
    class Categories {
        @Test
        void scoresSameCategoryInBothDirections() {
            Candidate buyer = candidate(1, needIn("imaging"));
            Candidate supplier = candidate(2, offerIn("imaging"));

            assertThat(match(buyer, supplier))
                    .isEqualTo(new Match(2, 27, List.of(new SharedCategory(THEY_OFFER_WHAT_I_NEED, "imaging", ""))));
            assertThat(match(supplier, buyer))
                    .isEqualTo(new Match(1, 27, List.of(new SharedCategory(THEY_NEED_WHAT_I_OFFER, "imaging", ""))));
        }

        @Test
        void sharpensSharedCategoryByProcurementCodes() {
            Candidate buyer = candidate(1, needIn("imaging", "33115100-0"));
            Candidate supplier = candidate(2, offerIn("imaging", "33111000", "33115000"));

            assertThat(match(buyer, supplier))
                    .isEqualTo(
                            new Match(2, 48, List.of(new SharedCategory(THEY_OFFER_WHAT_I_NEED, "imaging", "33115"))));
        }

        @Test
        void ignoresProcurementCodesOfOtherCategories() {
            Match match = match(candidate(1, needIn("imaging", "33115100")), candidate(2, offerIn("it", "33115100")));

            assertThat(match).isEqualTo(new Match(2, 0, List.of()));
        }

        @Test
        void doesNotTakeMissingCategoryForShared() {
            assertThat(match(candidate(1, needIn("")), candidate(2, offerIn(""))))
                    .isEqualTo(new Match(2, 0, List.of()));
        }

        @Test
        void doesNotMatchTwoNeedsOrTwoOffers() {
            assertThat(match(candidate(1, needIn("imaging")), candidate(2, needIn("imaging"))))
                    .isEqualTo(new Match(2, 0, List.of()));
            assertThat(match(candidate(1, offerIn("imaging")), candidate(2, offerIn("imaging"))))
                    .isEqualTo(new Match(2, 0, List.of()));
        }
    }

    @Nested
    class Languages {
        @Test
        void givesPeopleWithoutStatementsLanguageOnly() {
            Candidate me = speaking(candidate(1, needIn("imaging")), "de", "en", "pl");
            Candidate other = speaking(from("PL", candidate(2)), "pl", "fr", "en");

            assertThat(match(me, other)).isEqualTo(new Match(2, 8, List.of(new CommonLanguage(List.of("en", "pl")))));
        }

        @Test
        void addsCommonLanguageToWhatFits() {
            Candidate me = speaking(candidate(1, needIn("imaging")), "de");
            Candidate other = speaking(candidate(2, offerIn("imaging")), "de");

            assertThat(match(me, other))
                    .isEqualTo(new Match(
                            2,
                            35,
                            List.of(
                                    new SharedCategory(THEY_OFFER_WHAT_I_NEED, "imaging", ""),
                                    new CommonLanguage(List.of("de")))));
        }

        @Test
        void halvesWhatFitsWithoutCommonLanguageAndSaysSo() {
            Candidate me = speaking(candidate(1, needIn("imaging")), "de");
            Candidate other = speaking(candidate(2, offerIn("imaging")), "fr");

            assertThat(match(me, other))
                    .isEqualTo(new Match(
                            2,
                            13,
                            List.of(
                                    new SharedCategory(THEY_OFFER_WHAT_I_NEED, "imaging", ""),
                                    new NoCommonLanguage())));
        }

        @Test
        void neitherRewardsNorPunishesUnknownLanguages() {
            Candidate me = speaking(candidate(1, needIn("imaging")), "de");

            assertThat(match(me, candidate(2, offerIn("imaging"))).score()).isEqualTo(27);
        }
    }

    @Nested
    class Borders {
        @Test
        void prefersOtherCountryWhereStatementsFit() {
            Candidate me = from("DE", candidate(1, needIn("imaging")));

            assertThat(match(me, from("CZ", candidate(2, offerIn("imaging")))))
                    .isEqualTo(new Match(
                            2,
                            30,
                            List.of(
                                    new SharedCategory(THEY_OFFER_WHAT_I_NEED, "imaging", ""),
                                    new AcrossBorder("CZ"))));
        }

        @Test
        void ignoresCountriesWhereNothingFitsOrNoneIsKnown() {
            assertThat(match(from("DE", candidate(1)), from("CZ", candidate(2))))
                    .isEqualTo(new Match(2, 0, List.of()));
            assertThat(match(candidate(1, needIn("imaging")), from("", candidate(2, offerIn("imaging"))))
                            .score())
                    .isEqualTo(27);
        }
    }

    @Nested
    class Reasons {
        @Test
        void tellsTheThreeWeightiest() {
            Candidate me = candidate(1, need("de", "Beatmungsgeräte", ""), needIn("care"), offerIn("it"));
            Candidate other = candidate(2, offer("de", "Beatmungsgerät", ""), offerIn("care"), needIn("it"));

            Match match = match(speaking(from("AT", me), "de"), speaking(other, "de"));

            assertThat(match.reasons())
                    .containsExactly(
                            new SharedWords(
                                    THEY_OFFER_WHAT_I_NEED,
                                    List.of("Beatmungsgerät"),
                                    "Beatmungsgeräte",
                                    "Beatmungsgerät"),
                            new SharedCategory(THEY_NEED_WHAT_I_OFFER, "it", ""),
                            new CommonLanguage(List.of("de")));
        }

        @Test
        void keepsMissingLanguageAmongThree() {
            Candidate me = speaking(from("DE", candidate(1, needIn("it"), offerIn("care"))), "de");
            Candidate other = speaking(from("FR", candidate(2, offerIn("it"), needIn("care"))), "fr");

            assertThat(match(me, other).reasons())
                    .containsExactly(
                            new SharedCategory(THEY_OFFER_WHAT_I_NEED, "it", ""),
                            new SharedCategory(THEY_NEED_WHAT_I_OFFER, "care", ""),
                            new NoCommonLanguage());
        }

        @Test
        void scoresBothDirectionsHigherThanOne() {
            Candidate me = candidate(1, needIn("it"), offerIn("care"));

            Match both = match(me, candidate(2, offerIn("it"), needIn("care")));
            Match one = match(me, candidate(2, offerIn("it")));

            assertThat(both.score()).isEqualTo(36);
            assertThat(one.score()).isEqualTo(27);
        }

        @Test
        void takesTheBestPairOfSeveralStatements() {
            Candidate me = candidate(1, needIn("it"), needIn("imaging", "33115100"));
            Candidate other = candidate(2, offerIn("it"), offerIn("imaging", "33115100"));

            assertThat(match(me, other).reasons())
                    .containsExactly(new SharedCategory(THEY_OFFER_WHAT_I_NEED, "imaging", "331151"));
        }
    }

    @Nested
    class Ranking {
        @Test
        void putsBestFirstAndEqualScoresByIdWithoutOneself() {
            List<Candidate> candidates = List.of(
                    candidate(7, offerIn("it")),
                    candidate(3, needIn("it"), offerIn("it")),
                    candidate(9),
                    candidate(4, offerIn("it", "72200000")),
                    candidate(2, offerIn("it")));

            List<Match> matches = EventCorpus.of(candidates).rank(3, Taste.USUAL);

            assertThat(matches).extracting(Match::candidateId).containsExactly(2L, 4L, 7L, 9L);
            assertThat(matches).extracting(Match::score).containsExactly(27, 27, 27, 0);
        }

        @Test
        void ranksNobodyForUnknownCandidateOrInEmptyEvent() {
            assertThat(EventCorpus.of(List.of()).rank(1, Taste.USUAL)).isEmpty();
            assertThat(EventCorpus.of(List.of(candidate(1))).rank(1, Taste.USUAL))
                    .isEmpty();
            assertThat(EventCorpus.of(List.of(candidate(1), candidate(2))).rank(3, Taste.USUAL))
                    .isEmpty();
        }

        @Test
        void refusesTwoCandidatesWithOneId() {
            assertThatThrownBy(() -> EventCorpus.of(List.of(candidate(5), candidate(5))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Cannot score candidates: id 5 comes twice");
        }

        @Test
        void ranksFiveHundredWithWordsThatStandInTheTextsWhateverTheirOrder() {
            List<Candidate> candidates = fiveHundred();
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, new Random(1));

            List<Match> matches = EventCorpus.of(candidates).rank(17, Taste.USUAL);

            assertThat(matches)
                    .hasSizeBetween(40, 499)
                    .isEqualTo(EventCorpus.of(shuffled).rank(17, Taste.USUAL))
                    .isSortedAccordingTo((a, b) -> b.score() - a.score())
                    .first()
                    .satisfies(best -> assertThat(best.score()).isGreaterThan(60));
            assertThat(matches).allSatisfy(match -> assertWordsStandIn(candidates, match));
        }

        private void assertWordsStandIn(List<Candidate> candidates, Match match) {
            String theirTexts =
                    candidates.get((int) match.candidateId() - 1).statements().toString();
            for (Reason reason : match.reasons()) {
                if (reason instanceof SharedWords shared) {
                    assertThat(shared.words()).hasSizeBetween(1, 5).allMatch(theirTexts::contains);
                }
            }
        }

        private List<Candidate> fiveHundred() {
            String[] things = {
                "Beatmungsgeräte", "Endoskope", "Laborautomaten", "Prothesen", "Patientenmonitore", "Sterilisatoren",
                "Bildarchive", "Rettungswagen", "Pflegebetten", "Impfstoffkühlung", "Blutanalysen", "Hörgeräte"
            };
            Random random = new Random(500);
            List<Candidate> candidates = new ArrayList<>();
            for (long id = 1; id <= 500; id++) {
                candidates.add(speaking(
                        candidate(
                                id,
                                need("de", pick(things, random), "Für die " + pick(things, random)),
                                offer("de", pick(things, random), pick(things, random) + " aus einer Hand")),
                        random.nextBoolean() ? "de" : "cs"));
            }
            return candidates;
        }

        private String pick(String[] things, Random random) {
            return things[random.nextInt(things.length)];
        }
    }

    @Test
    void staysWithinAHundredPoints() {
        Statement perfectNeed = new Statement(
                Statement.Kind.NEED, "de", "it", Set.of("72212516"), "Kliniksoftware Bildarchiv", "Kliniksoftware");
        Statement perfectOffer = new Statement(
                Statement.Kind.OFFER, "de", "it", Set.of("72212516"), "Kliniksoftware Bildarchiv", "Kliniksoftware");

        Match match = match(
                speaking(from("DE", candidate(1, perfectNeed, perfectOffer)), "de"),
                speaking(from("AT", candidate(2, perfectNeed, perfectOffer)), "de"));

        assertThat(match.score()).isEqualTo(94);
    }
}
