package eu.visavis.scheduling.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Names of organisations that fit into a cell. Of all words of a name the one is taken that the fewest other names have,
 * since "University" or "GmbH" tell nobody apart.
 */
final class BriefNames {
    private static final int LENGTH = 8;
    private static final int LEAST_LETTERS = 3;

    private final Map<String, Integer> uses = new HashMap<>();

    /** The names among which one has to be told from another. */
    BriefNames(Collection<String> names) {
        new HashSet<>(names)
                .forEach(name -> new HashSet<>(words(name)).forEach(word -> uses.merge(word, 1, Integer::sum)));
    }

    /** The word that stands for a name, at most eight characters long. */
    String of(String name) {
        String word = words(name).stream()
                .min(Comparator.comparingInt(one -> uses.getOrDefault(one, 0)))
                .orElse(name);
        return word.length() > LENGTH ? word.substring(0, LENGTH) : word;
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[\\s,/]+"))
                .map(word -> word.replaceAll("^\\P{L}+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> word.length() >= LEAST_LETTERS)
                .toList();
    }
}
