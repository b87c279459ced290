package eu.visavis.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Between which two languages somebody interprets for two people.
 *
 * @param first ISO 639-1 code of the language in which the first one speaks
 * @param second ISO 639-1 code of the language in which the second one speaks
 */
public record Bridge(String first, String second) {
    /**
     * Finds the languages: for each side the first of its own that the interpreter speaks, so that nobody speaks a foreign
     * language who need not.
     *
     * @param interpreter what the interpreter speaks
     * @param one what one side speaks, the own language first
     * @param other what the other side speaks, the own language first
     * @return empty if the interpreter lacks a language of one side, because somebody has changed their languages since
     */
    static Optional<Bridge> between(Collection<String> interpreter, List<String> one, List<String> other) {
        List<String> here = one.stream().filter(interpreter::contains).toList();
        List<String> there = other.stream().filter(interpreter::contains).toList();
        for (String first : here) {
            for (String second : there) {
                if (!first.equals(second)) {
                    return Optional.of(new Bridge(first, second));
                }
            }
        }
        return Optional.empty();
    }
}
