package eu.visavis.scheduling.solver.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NoShowsTest {
    private final Instance event = Fair.event();

    @Test
    void letsAShareOfThePeopleStayAway() {
        assertThat(changed(10, 1).participants()).hasSize(3);
        assertThat(changed(34, 1).participants()).hasSize(2);
        assertThat(changed(99, 1).participants()).isEmpty();
        assertThat(changed(34, 1).slots()).isEqualTo(event.slots());
        assertThat(changed(34, 1).tables()).isEqualTo(event.tables());
    }

    @Test
    void dropsTheirWishesAndWhateverNamesThese() {
        Instance changed = without(20);

        assertThat(changed.wishes()).hasSize(1);
        assertThat(Fair.wish(changed, 31).afterIds()).isEmpty();
        assertThat(changed.terms().quotas().get(0).wishIds()).isEmpty();
    }

    @Test
    void letsAMeetingTakePlaceWithoutWhoOnlyJoins() {
        Instance changed = without(22);

        assertThat(changed.wishes()).hasSize(1);
        assertThat(Fair.wish(changed, 30).terms().otherIds()).isEmpty();
        assertThat(Fair.wish(changed, 30).mandatory()).isTrue();
    }

    @Test
    void drawsOthersWithAnotherSeedAndTheSameAgain() {
        Set<Set<Long>> seen =
                LongStream.range(0, 20).mapToObj(seed -> ids(changed(34, seed))).collect(Collectors.toSet());

        assertThat(seen).hasSize(3);
        assertThat(changed(34, 5)).isEqualTo(changed(34, 5));
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoShows(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoShows(100));
    }

    private Instance changed(int percent, long seed) {
        return new NoShows(percent).of(event, new Random(seed)).orElseThrow();
    }

    private Instance without(long person) {
        return LongStream.range(0, 100)
                .mapToObj(seed -> changed(34, seed))
                .filter(changed -> !ids(changed).contains(person))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Long> ids(Instance event) {
        return event.participants().stream().map(InstanceParticipant::id).collect(Collectors.toSet());
    }
}
