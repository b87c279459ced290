package eu.visavis.api;

import eu.visavis.scheduling.ProblemOrder;
import eu.visavis.web.Form;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How an instance is to be solved, read from the parameters of a request; mistakes are told all at once. */
final class SolvingOrder {
    private static final int MOST = 999_999_999;

    private final List<Problem.Mistake> mistakes = new ArrayList<>();

    private SolvingOrder() {}

    /** The parameters as they were sent, null where one was not. */
    record Parameters(String seconds, String steps, String seed, String maxMoves, String freeze) {}

    /**
     * Reads the parameters.
     *
     * @param changing whether a schedule was sent that people know
     * @throws Problem if one is wrong or does not fit the others
     */
    static ProblemOrder read(Parameters sent, boolean changing) {
        return new SolvingOrder().order(sent, changing);
    }

    private ProblemOrder order(Parameters sent, boolean changing) {
        Optional<Integer> seconds = number("seconds", sent.seconds(), 1, ProblemOrder.MOST_SECONDS);
        Optional<Integer> steps = number("steps", sent.steps(), 1, MOST);
        int seed = number("seed", sent.seed(), 0, MOST).orElse(1);
        Optional<Integer> moves = number("max_moves", sent.maxMoves(), 0, MOST);
        Optional<Integer> freeze = number("freeze", sent.freeze(), 0, MOST);
        if ((sent.seconds() == null) == (sent.steps() == null)) {
            wrong("seconds", "api.field.oneLimit");
        }
        if (!changing) {
            moves.ifPresent(any -> wrong("max_moves", "api.field.onlyWithPublished"));
            freeze.ifPresent(any -> wrong("freeze", "api.field.onlyWithPublished"));
        }
        if (!mistakes.isEmpty()) {
            throw new Problem(ProblemKind.WRONG_VALUES, mistakes);
        }
        ProblemOrder order = steps.map(number -> ProblemOrder.ofSteps(number, seed))
                .orElseGet(() -> ProblemOrder.ofSeconds(seconds.orElseThrow(), seed));
        return order.changing(moves.map(OptionalInt::of).orElseGet(OptionalInt::empty), freeze.orElse(0));
    }

    private Optional<Integer> number(String name, String text, int least, int most) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Integer> number = Form.number(text, least, most);
        if (number.isEmpty()) {
            wrong(name, "api.field.number", least, most);
        }
        return number;
    }

    private void wrong(String name, String key, Object... arguments) {
        mistakes.add(new Problem.Mistake(name, key, arguments));
    }
}
