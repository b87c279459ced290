package eu.visavis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.event.Phases.Phase;
import eu.visavis.event.Phases.Step;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private static final Instant MAY_1 = Instant.parse("2027-05-01T10:00:00Z");
    private static final Instant MAY_5 = Instant.parse("2027-05-05T10:00:00Z");
    private static final Instant MAY_14 = Instant.parse("2027-05-14T10:00:00Z");
    private static final TimeWindow DAYS =
            new TimeWindow(Instant.parse("2027-05-19T11:00:00Z"), Instant.parse("2027-05-20T10:40:00Z"));

    private final Phases dated = new Phases(true, period(MAY_1, MAY_5), period(MAY_1, MAY_14), Optional.of(DAYS));
    private final Phases undated = new Phases(true, Period.ALWAYS, Period.ALWAYS, Optional.of(DAYS));

    @Test
    void opensAtTheFirstMomentAndIsClosedAtTheLast() {
        assertThat(dated.mayRegister(MAY_1.minusNanos(1))).isFalse();
        assertThat(dated.mayRegister(MAY_1)).isTrue();
        assertThat(dated.mayRegister(MAY_5.minusNanos(1))).isTrue();
        assertThat(dated.mayRegister(MAY_5)).isFalse();
        assertThat(dated.mayAsk(MAY_5)).isTrue();
        assertThat(dated.mayAsk(MAY_14)).isFalse();
    }

    @Test
    void closesWithTheEventWhereNoDateIsSet() {
        assertThat(undated.mayRegister(DAYS.end().minusNanos(1))).isTrue();
        assertThat(undated.mayRegister(DAYS.end())).isFalse();
        assertThat(undated.mayAsk(DAYS.end())).isFalse();
    }

    @Test
    void isOpenWithoutAnyDate() {
        Phases bare = new Phases(true, Period.ALWAYS, Period.ALWAYS, Optional.empty());

        assertThat(bare.mayRegister(MAY_1)).isTrue();
        assertThat(bare.days(MAY_1)).isEqualTo(PhaseState.AHEAD);
    }

    @Test
    void obeysTheSwitchWhateverTheDatesSay() {
        Phases off = new Phases(false, period(MAY_1, MAY_5), Period.ALWAYS, Optional.of(DAYS));

        assertThat(off.mayRegister(MAY_1)).isFalse();
        assertThat(states(off, MAY_1, Optional.empty()).get(0)).isEqualTo(PhaseState.OVER);
    }

    @Test
    void schedulesBetweenTheEndOfRequestsAndThePublication() {
        Instant published = MAY_14.plusSeconds(3600);

        assertThat(states(dated, MAY_5, Optional.empty()))
                .containsExactly(PhaseState.OVER, PhaseState.NOW, PhaseState.AHEAD, PhaseState.AHEAD);
        assertThat(states(dated, MAY_14, Optional.empty()))
                .containsExactly(PhaseState.OVER, PhaseState.OVER, PhaseState.NOW, PhaseState.AHEAD);
        assertThat(states(dated, published, Optional.of(published)))
                .containsExactly(PhaseState.OVER, PhaseState.OVER, PhaseState.OVER, PhaseState.AHEAD);
        assertThat(states(dated, DAYS.start(), Optional.of(published)).get(3)).isEqualTo(PhaseState.NOW);
    }

    @Test
    void namesTheDatesThatAreKnown() {
        List<Step> steps = dated.steps(MAY_5, Optional.empty());

        assertThat(steps)
                .containsExactly(
                        new Step(Phase.REGISTRATION, PhaseState.OVER, Optional.of(MAY_1), Optional.of(MAY_5)),
                        new Step(Phase.REQUESTS, PhaseState.NOW, Optional.of(MAY_1), Optional.of(MAY_14)),
                        new Step(Phase.SCHEDULING, PhaseState.AHEAD, Optional.of(MAY_14), Optional.empty()),
                        new Step(Phase.EVENT, PhaseState.AHEAD, Optional.of(DAYS.start()), Optional.of(DAYS.end())));
    }

    @Test
    void refusesAPeriodThatClosesBeforeItOpens() {
        assertThatThrownBy(() -> period(MAY_5, MAY_1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> period(MAY_5, MAY_5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<PhaseState> states(Phases phases, Instant now, Optional<Instant> published) {
        return phases.steps(now, published).stream().map(Step::state).toList();
    }

    private static Period period(Instant opens, Instant closes) {
        return new Period(Optional.of(opens), Optional.of(closes));
    }
}
