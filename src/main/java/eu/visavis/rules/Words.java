package eu.visavis.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Several short words, such as codes of languages, in one column. */
final class Words {
    private static final String BETWEEN = "|";

    private Words() {}

    static String join(Collection<String> words) {
        return String.join(BETWEEN, words);
    }

    static Set<String> split(String stored) {
        return stored.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(stored.split("\\|")));
    }
}
