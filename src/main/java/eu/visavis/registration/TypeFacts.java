package eu.visavis.registration;

import eu.visavis.kernel.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What organisers state of a type of participants.
 *
 * @param word what files and programs call it, 1 to {@link #MOST_WORD} characters; told apart without regard to capitals
 * @param names by language, at least one
 * @param sign a few letters that stand beside a person, may be empty
 * @param places how many of them can take part; empty for as many as the event has places
 * @param mostOpen how many own requests can wait for an answer at once; empty for any number
 * @param barred ids of the types whom these people cannot ask
 */
public record TypeFacts(
        String word,
        Map<Language, String> names,
        String sign,
        OptionalInt places,
        OptionalInt mostOpen,
        Set<Long> barred) {
    /** The most characters of a word, as many as the type of a participant can have. */
    public static final int MOST_WORD = 60;

    /** The most characters of a name. */
    public static final int MOST_NAME = 100;

    /** The most characters of a sign. */
    public static final int MOST_SIGN = 4;

    /** The greatest number of requests that can be stated. */
    public static final int MOST_OPEN = 1000;

    /**
     * Checks what is stated.
     *
     * @throws IllegalArgumentException if there is no word or no name, or a number is below 1
     */
    public TypeFacts {
        Map<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(names);
        names = copy;
        barred = Set.copyOf(barred);
        if (word.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("A type needs a word and a name");
        }
        if (places.orElse(1) < 1 || mostOpen.orElse(1) < 1) {
            throw new IllegalArgumentException("No type has %s places, %s requests".formatted(places, mostOpen));
        }
    }

    /** The same with other types whom these people cannot ask. */
    public TypeFacts barring(Set<Long> others) {
        return new TypeFacts(word, names, sign, places, mostOpen, others);
    }
}
