package eu.visavis.matchmaking.scoring;

import static eu.visavis.matchmaking.scoring.ScoringFixtures.need;
import static eu.visavis.matchmaking.scoring.ScoringFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.matchmaking.scoring.Weights.Level;
import eu.visavis.matchmaking.scoring.Weights.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TasteTest {
    private final Candidate me = from("DE", 1, need("en", "Welding robots", "Robots for steel frames and doors"));
    private final Candidate robots = from("DE", 2, offer("en", "Welding robots", "Robots of all sizes"));
    private final Candidate frames = from("FR", 3, offer("en", "Steel frames and doors", ""));
    private final Candidate more = from("FR", 4, offer("en", "Robots", "Welding of steel by robots"));
    private final EventCorpus event = EventCorpus.of(List.of(me, robots, frames, more));

    @Test
    void aDismissedFieldSinksThoseWhoComeByTheSameWords() {
        Taste taste =
                new Taste(Weights.USUAL, Taste.Border.ANY, Set.of(), Set.of(), Set.of(robots.id()), Set.of(), Set.of());

        assertThat(score(more, taste)).isLessThan(score(more, Taste.USUAL));
        assertThat(score(frames, taste)).isEqualTo(score(frames, Taste.USUAL));
        assertThat(reasons(more, taste)).anyMatch(Reason.NotMyField.class::isInstance);
        assertThat(reasons(frames, taste)).noneMatch(Reason.NotMyField.class::isInstance);
    }

    @Test
    void aCountryThatIsTooFarSinks() {
        Taste taste = new Taste(Weights.USUAL, Taste.Border.ANY, Set.of(), Set.of(), Set.of(), Set.of("FR"), Set.of());

        assertThat(score(frames, taste)).isLessThan(score(frames, Taste.USUAL));
        assertThat(reasons(frames, taste)).contains(new Reason.TooFar("FR"));
        assertThat(score(robots, taste)).isEqualTo(score(robots, Taste.USUAL));
    }

    @Test
    void whoWasMetBeforeSinksUnlessThePastDoesNotCount() {
        Taste taste =
                new Taste(Weights.USUAL, Taste.Border.ANY, Set.of(robots.id()), Set.of(), Set.of(), Set.of(), Set.of());
        Taste forgetful = taste.with(new Weights(Map.of(Part.HISTORY, Level.NONE)));

        assertThat(score(robots, taste)).isLessThan(score(robots, Taste.USUAL));
        assertThat(reasons(robots, taste)).contains(new Reason.MetBefore());
        assertThat(score(robots, forgetful)).isEqualTo(score(robots, Taste.USUAL));
        assertThat(reasons(robots, forgetful)).doesNotContain(new Reason.MetBefore());
    }

    @Test
    void whatDoesNotCountIsNotTold() {
        Taste taste = Taste.USUAL.with(new Weights(Map.of(Part.BORDER, Level.NONE)));

        assertThat(reasons(frames, Taste.USUAL)).contains(new Reason.AcrossBorder("FR"));
        assertThat(reasons(frames, taste)).doesNotContain(new Reason.AcrossBorder("FR"));
        assertThat(reasons(frames, Taste.USUAL.with(new Weights(Map.of(Part.TEXT, Level.NONE)))))
                .noneMatch(Reason::isOfContent);
    }

    @Test
    void whoWishesPeopleFromHomeGetsThemHigher() {
        Taste home = new Taste(Weights.USUAL, Taste.Border.HOME, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        assertThat(reasons(robots, home)).contains(new Reason.SameCountry("DE"));
        assertThat(score(robots, home) - score(more, home))
                .isGreaterThan(score(robots, Taste.USUAL) - score(more, Taste.USUAL));
    }

    private static Candidate from(String country, long id, Statement statement) {
        return new Candidate(id, Set.of("en"), country, List.of(statement));
    }

    private int score(Candidate other, Taste taste) {
        return match(other, taste).score();
    }

    private List<Reason> reasons(Candidate other, Taste taste) {
        return match(other, taste).reasons();
    }

    private Match match(Candidate other, Taste taste) {
        return event.rank(me.id(), taste).stream()
                .filter(match -> match.candidateId() == other.id())
                .findFirst()
                .orElseThrow();
    }
}
