package eu.visavis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.visavis.kernel.Language;
import eu.visavis.scheduling.ProblemOrder;
import eu.visavis.text.Messages;
import eu.visavis.web.Problem;
import java.util.OptionalInt;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

class SolvingOrderTest {
    @Test
    void readsTimeAndSeed() {
        assertThat(read("30", null, "7", null, null, false)).isEqualTo(ProblemOrder.ofSeconds(30, 7));
    }

    @Test
    void readsStepsWithTheUsualSeed() {
        assertThat(read(null, "20000", null, null, null, false)).isEqualTo(ProblemOrder.ofSteps(20_000, 1));
    }

    @Test
    void readsHowMuchOfAKnownScheduleMayChange() {
        assertThat(read("5", null, null, "20", "4", true))
                .isEqualTo(ProblemOrder.ofSeconds(5, 1).changing(OptionalInt.of(20), 4));
    }

    @Test
    void wantsOneLimit() {
        assertRefused(null, null, null, null, null).hasToString("[seconds]");
        assertRefused("5", "5", null, null, null).hasToString("[seconds]");
    }

    @Test
    void tellsAllMistakesAtOnce() {
        assertRefused("601", null, "-1", "1", "x").hasToString("[seconds, seed, freeze, max_moves]");
        assertRefused(null, "0", "99999999999999999999", null, null).hasToString("[steps, seed]");
    }

    private static ProblemOrder read(
            String seconds, String steps, String seed, String moves, String freeze, boolean changing) {
        return SolvingOrder.read(new SolvingOrder.Parameters(seconds, steps, seed, moves, freeze), changing);
    }

    private static ObjectAssert<Object> assertRefused(
            String seconds, String steps, String seed, String moves, String freeze) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(seconds, steps, seed, moves, freeze, false));
        return assertThat((Object) problem.errors(Messages.in(Language.EN)).stream()
                .map(error -> error.asJsonObject().getString("pointer"))
                .toList());
    }
}
