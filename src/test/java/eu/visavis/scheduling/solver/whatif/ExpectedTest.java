package eu.visavis.scheduling.solver.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpectedTest {
    private final Instance registered = ProblemGenerator.generate(
                    ProblemGenerator.Size.M, ProblemGenerator.Variant.PLAIN, 1)
            .instance();

    @Test
    void takesThoseWhoAreRegisteredAsTheyAre() {
        assertThat(Expected.registered(registered).event(1)).isSameAs(registered);
        assertThat(Expected.registered(registered).isSettled()).isTrue();
    }

    @Test
    void drawsFromThoseWhoAreRegistered() {
        Instance drawn = Expected.forecast(registered, new Forecast(300, 5, 0)).event(7);

        assertThat(drawn.participants()).hasSize(300);
        assertThat(drawn.wishes()).hasSize(1500);
        assertThat(drawn.slots()).isEqualTo(registered.slots());
        assertThat(drawn.tables()).isEqualTo(registered.tables());
        assertThat(drawn.wishes().stream().map(InstanceWish::pair).distinct()).hasSize(1500);
        assertThat(online(drawn)).isCloseTo(online(registered), within(0.06));
        assertThat(shareOfTheMostWanted(drawn)).isCloseTo(shareOfTheMostWanted(registered), within(0.1));
        assertThat(Expected.forecast(registered, new Forecast(300, 5, 0)).event(7))
                .isEqualTo(drawn);
        assertThat(Expected.forecast(registered, new Forecast(300, 5, 0)).event(8))
                .isNotEqualTo(drawn);
    }

    @Test
    void givesATableOfSomebodysOwnToOneCopyAndFollowsQuotas() {
        Instance own = Fair.event();
        Instance drawn = new Resampled(own, new Forecast(40, 2, 0)).event(3);

        assertThat(drawn.participants().stream()
                        .filter(person -> person.terms().tableId().isPresent()))
                .hasSize(1);
        assertThat(drawn.wishes()).hasSize(80).noneMatch(InstanceWish::mandatory);
        assertThat(drawn.terms().quotas().get(0).wishIds()).hasSizeBetween(30, 75);
        assertThat(drawn.terms().walks()).isEqualTo(own.terms().walks());
    }

    @Test
    void makesPeopleUpWhereThereAreTooFewToDrawFrom() {
        Instance bare = new Instance(registered.slots(), registered.tables(), List.of(), List.of());

        Instance made = Expected.forecast(bare, new Forecast(200, 6, 0)).event(1);

        assertThat(made.participants()).hasSize(200).noneMatch(InstanceParticipant::online);
        assertThat(made.wishes()).hasSize(1200);
        assertThat(made.participants().stream()
                        .filter(person -> person.maxMeetings().isEmpty())
                        .count())
                .isBetween(110L, 170L);
        assertThat(online(Expected.forecast(bare, new Forecast(200, 6, 100)).event(1)))
                .isEqualTo(1);
    }

    @Test
    void keepsTheRestOfThoseWhoAreRegistered() {
        Instance few = Fair.event(List.of(Fair.rest(70, 130, 45)));

        Instance made = Expected.forecast(few, new Forecast(10, 2, 0)).event(1);

        assertThat(made.participants())
                .allMatch(person -> person.terms().rests().equals(List.of(Fair.rest(70, 130, 45))));
    }

    @Test
    void leavesRoomBetweenThoseWhoMeet() {
        Instance made = Expected.forecast(Fair.event(), new Forecast(4, 30, 0)).event(1);

        assertThat(made.wishes()).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(2, 0, 0));
    }

    private static double online(Instance event) {
        return (double) event.participants().stream()
                        .filter(InstanceParticipant::online)
                        .count()
                / event.participants().size();
    }

    /** Which share of all places in wishes the tenth of the people has that is wanted most. */
    private static double shareOfTheMostWanted(Instance event) {
        Map<Long, Integer> counts = new HashMap<>();
        event.wishes().forEach(wish -> wish.peopleIds().forEach(id -> counts.merge(id, 1, Integer::sum)));
        List<Integer> sorted =
                counts.values().stream().sorted((one, other) -> other - one).collect(Collectors.toList());
        int most = sorted.stream()
                .limit(event.participants().size() / 10)
                .mapToInt(Integer::intValue)
                .sum();
        return most / (2.0 * event.wishes().size());
    }
}
