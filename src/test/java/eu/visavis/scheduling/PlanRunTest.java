package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.TermFigures;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlanRunTest {
    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");
    private static final PlanFigures FIGURES =
            new PlanFigures(10, 8, 40, 36, 2, 3, 4, 1, 0, 0, 0, 0, 0, 0, 0, TermFigures.NONE);

    private final PlanRun run = new PlanRun(1, 2, new PlanOrder(30, true), 42, NOW);

    @Test
    void takesEveryAttemptUnderANewEpoch() {
        assertThat(run.begin(NOW)).isEqualTo(1);
        assertThat(run.begin(NOW)).isEqualTo(2);
        assertThat(run.state()).isEqualTo(PlanRun.State.RUNNING);
    }

    @Test
    void keepsStoppingWhenAnotherAttemptBegins() {
        run.begin(NOW);
        run.stop(NOW);

        run.begin(NOW);

        assertThat(run.state()).isEqualTo(PlanRun.State.STOPPING);
    }

    @Test
    void endsAtOnceWhenItIsStoppedBeforeItsTurn() {
        run.stop(NOW);

        assertThat(run.state()).isEqualTo(PlanRun.State.FINISHED);
        assertThat(run.isStopped()).isTrue();
        assertThat(run.endedAt()).contains(NOW);
    }

    @Test
    void remembersThatItWasStopped() {
        run.begin(NOW);
        assertThat(run.isStopped()).isFalse();

        run.stop(NOW);
        run.finish(NOW);

        assertThat(run.isStopped()).isTrue();
    }

    @Test
    void staysOverWhenItIsStoppedTooLate() {
        run.begin(NOW);
        run.finish(NOW);

        run.stop(NOW);

        assertThat(run.state()).isEqualTo(PlanRun.State.FINISHED);
        assertThat(run.isStopped()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> run.begin(NOW));
        assertThatIllegalStateException().isThrownBy(() -> run.improved(FIGURES, NOW));
    }

    @Test
    void returnsTheFiguresThatWereStored() {
        run.begin(NOW);
        assertThat(run.hasPlan()).isFalse();

        run.improved(FIGURES, NOW);

        assertThat(run.figures()).isEqualTo(FIGURES);
        assertThat(run.hasPlan()).isTrue();
    }

    @Test
    void neverTurnsItsTimeBack() {
        run.spent(5000);
        run.spent(3000);

        assertThat(run.elapsed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void keepsItsPlanWhenItFails() {
        run.begin(NOW);
        run.improved(FIGURES, NOW);

        run.fail(PlanRun.Failure.FAULT, NOW);

        assertThat(run.failure()).contains(PlanRun.Failure.FAULT);
        assertThat(run.hasPlan()).isTrue();
    }

    @Test
    void takesOnlyTheTimesOnOffer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanOrder(31, false));
    }
}
