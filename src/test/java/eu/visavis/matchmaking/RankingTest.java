package eu.visavis.matchmaking;

import static eu.visavis.matchmaking.MatchmakingFixtures.DEVICES;
import static eu.visavis.matchmaking.MatchmakingFixtures.SOFTWARE;
import static eu.visavis.matchmaking.MatchmakingFixtures.aPerson;
import static eu.visavis.matchmaking.MatchmakingFixtures.code;
import static eu.visavis.matchmaking.MatchmakingFixtures.ids;
import static eu.visavis.matchmaking.MatchmakingFixtures.need;
import static eu.visavis.matchmaking.MatchmakingFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.kernel.Language;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.scoring.Reason;
import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.registration.EventTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Map<Long, String> CATEGORIES = Map.of(DEVICES, "medical-devices", SOFTWARE, "software");
    private static final long ME = 1;
    private static final long CLOSEST = 2;
    private static final long CLOSE = 3;
    private static final long COLLEAGUE = 4;
    private static final long STRANGER = 5;

    @Test
    void suggestsWhoNeedsWhatIOfferTheClosestFirst() {
        Ranking ranking = rank(Set.of());

        assertThat(ids(ranking.suggested())).containsExactly(CLOSEST, CLOSE);
        assertThat(ranking.suggested()).extracting(Suggestion::rank).containsExactly(1, 2);
        assertThat(ranking.suggested())
                .allMatch(suggestion -> suggestion.score().isPresent());
    }

    @Test
    void leavesOutColleaguesAndWhoFitsInNothing() {
        Ranking ranking = rank(Set.of());

        assertThat(ids(ranking.everyone())).containsExactly(CLOSEST, CLOSE, COLLEAGUE, STRANGER);
        assertThat(ranking.find(COLLEAGUE).orElseThrow().isSuggested()).isFalse();
        assertThat(ranking.find(STRANGER).orElseThrow().isSuggested()).isFalse();
    }

    @Test
    void showsSomebodyWhoIsAvoidedLikeSomebodyWhoDoesNotFit() {
        Ranking ranking = rank(Set.of(CLOSEST));
        Suggestion avoided = ranking.find(CLOSEST).orElseThrow();
        Suggestion stranger = ranking.find(STRANGER).orElseThrow();

        assertThat(ids(ranking.suggested())).containsExactly(CLOSE);
        assertThat(ranking.suggested().get(0).rank()).isEqualTo(1);
        assertThat(ids(ranking.everyone())).containsExactly(CLOSE, COLLEAGUE, STRANGER, CLOSEST);
        assertThat(avoided.score()).isEqualTo(OptionalInt.empty());
        assertThat(avoided.reasons()).isEqualTo(stranger.reasons());
        assertThat(avoided.reasons()).containsExactly(new Reason.CommonLanguage(List.of("en")));
    }

    @Test
    void findsByWordsWhoeverTheyBelongToEvenIfAvoided() {
        assertThat(ids(rank(Set.of(CLOSEST)).search("PORTAL patient"))).containsExactly(COLLEAGUE, CLOSEST);
        assertThat(ids(rank(Set.of()).search("beta"))).containsExactly(CLOSE);
        assertThat(ids(rank(Set.of()).search("patient nowhere"))).isEmpty();
    }

    @Test
    void findsByCodeEverybodyButOneself() {
        Ranking ranking = rank(Set.of(CLOSE));

        assertThat(ranking.find(code(CLOSE)).orElseThrow().who().id()).isEqualTo(CLOSE);
        assertThat(ranking.find(code(ME))).isEmpty();
        assertThat(ranking.find(ME)).isEmpty();
        assertThat(ranking.find(code(99))).isEmpty();
    }

    @Test
    void ranksForNobodyWhoTakesNoPart() {
        EventPeople people = people();

        assertThatThrownBy(() -> Ranking.of(people, 99, Standing.of(Sight.ofThose(Set.of())), Language.EN))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Ranking rank(Set<Long> avoided) {
        return Ranking.of(
                people(),
                ME,
                new Standing(Sight.ofThose(Set.of()), Taste.USUAL, avoided, Set.of(), EventTypes.NONE, Map.of()),
                Language.EN);
    }

    @Test
    void suggestsNobodyToWhoObjectsAndWhoObjectsToNobody() {
        assertThat(ids(rankAmong(objecting(ME)).suggested())).isEmpty();
        Ranking without = rankAmong(objecting(CLOSEST));

        assertThat(ids(without.suggested())).containsExactly(CLOSE);
        assertThat(ids(without.everyone())).contains(CLOSEST);
        assertThat(without.find(CLOSEST).orElseThrow().score()).isEmpty();
    }

    @Test
    void leavesOutWhoWasDismissedAndPutsFirstWhomStaffPropose() {
        Standing standing = new Standing(
                Sight.ofThose(Set.of()),
                Taste.USUAL,
                Set.of(),
                Set.of(CLOSEST),
                EventTypes.NONE,
                Map.of(STRANGER, new Proposed("Ada", "Talk")));
        Ranking ranking = Ranking.of(people(), ME, standing, Language.EN);

        assertThat(ids(ranking.suggested())).containsExactly(STRANGER, CLOSE);
        assertThat(ranking.find(CLOSEST).orElseThrow().isSuggested()).isFalse();
        assertThat(ranking.size()).isEqualTo(4);
    }

    @Test
    void whoStatesNothingIsComparedByWhatColleaguesState() {
        Map<Long, List<ProfileFacts>> some = profiles();
        some.remove(ME + 1000);
        some.put(COLLEAGUE + 1000, List.of(offer(SOFTWARE, "Patient portal for hospitals")));
        List<Counterpart> all = people().all();
        Ranking ranking = Ranking.of(
                EventPeople.of(all, some, CATEGORIES), ME, Standing.of(Sight.ofThose(Set.of())), Language.EN);

        assertThat(ids(ranking.suggested())).startsWith(CLOSEST);
    }

    @Test
    void readsOnlyWhoIsNewAndForgetsWhoIsGone() {
        EventPeople before = people();
        List<Counterpart> now = new ArrayList<>(before.all());
        now.removeIf(person -> person.id() == CLOSEST);
        now.add(aPerson(6, "Delta"));
        Map<Long, List<ProfileFacts>> profiles = profiles();
        profiles.put(1006L, List.of(need(SOFTWARE, "Patient portal for hospitals")));
        Ranking ranking = Ranking.of(
                before.now(now, profiles, CATEGORIES), ME, Standing.of(Sight.ofThose(Set.of())), Language.EN);

        assertThat(ids(ranking.suggested())).startsWith(6L).doesNotContain(CLOSEST);
    }

    private static Ranking rankAmong(EventPeople people) {
        return Ranking.of(people, ME, Standing.of(Sight.ofThose(Set.of())), Language.EN);
    }

    private static EventPeople objecting(long who) {
        List<Counterpart> some = people().all().stream()
                .map(person -> person.id() == who ? MatchmakingFixtures.objecting(person) : person)
                .toList();
        return EventPeople.of(some, profiles(), CATEGORIES);
    }

    private static EventPeople people() {
        List<Counterpart> people = List.of(
                aPerson(ME, "Alpha"),
                aPerson(CLOSEST, "Zeta"),
                aPerson(CLOSE, "Beta"),
                aPerson(COLLEAGUE, "Alpha", ME, "en"),
                aPerson(STRANGER, "Gamma"));
        return EventPeople.of(people, profiles(), CATEGORIES);
    }

    private static Map<Long, List<ProfileFacts>> profiles() {
        Map<Long, List<ProfileFacts>> profiles = new HashMap<>();
        profiles.put(ME + 1000, List.of(offer(SOFTWARE, "Patient portal for hospitals")));
        profiles.put(CLOSEST + 1000, List.of(need(SOFTWARE, "Patient portal")));
        profiles.put(CLOSE + 1000, List.of(need(SOFTWARE, "Accounting")));
        profiles.put(COLLEAGUE + 1000, List.of(need(SOFTWARE, "Patient portal for hospitals")));
        profiles.put(STRANGER + 1000, List.of(need(DEVICES, "Surgical tables")));
        return profiles;
    }
}
