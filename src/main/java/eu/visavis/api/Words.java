package eu.visavis.api;

import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of lists as programs write them: the names in small letters. */
final class Words {
    private Words() {}

    /** How a value is written. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the value of a parameter.
     *
     * @throws Problem if it is none of the choices
     */
    static <E extends Enum<E>> E valueOf(String parameter, String word, Collection<E> choices) {
        return choices.stream()
                .filter(value -> of(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemKind.WRONG_VALUES,
                        List.of(new Problem.Mistake(
                                parameter,
                                "api.field.choice",
                                choices.stream().map(Words::of).collect(Collectors.joining(", "))))));
    }
}
