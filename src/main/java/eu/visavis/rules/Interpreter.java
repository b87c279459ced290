package eu.visavis.rules;

import eu.visavis.kernel.TimeWindow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who interprets between people without a common language.
 *
 * @param languages ISO 639-1 codes, at least two, in the order of their letters
 * @param availability when they are there, in the order of time
 */
public record Interpreter(String name, Set<String> languages, List<TimeWindow> availability) {
    /** The most characters that a name can have. */
    public static final int NAME_CHARACTERS = 100;

    /**
     * Checks name and languages.
     *
     * @throws IllegalArgumentException if the name is empty or too long, or there are fewer than two languages
     */
    public Interpreter {
        languages = new TreeSet<>(languages);
        availability = List.copyOf(availability);
        if (name.isEmpty() || name.length() > NAME_CHARACTERS || languages.size() < 2) {
            throw new IllegalArgumentException("Nobody interprets between " + languages);
        }
    }

    /** Whether they are there during the whole of a slot. */
    public boolean isThere(TimeWindow slot) {
        return availability.stream().anyMatch(window -> window.covers(slot));
    }

    /** Whether they can interpret between somebody with the one and somebody with the other languages. */
    public boolean serves(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(languages::contains) && other.stream().anyMatch(languages::contains);
    }
}
