package eu.visavis.matchmaking.scoring.concept;

import eu.visavis.matchmaking.scoring.words.Token;
import eu.visavis.matchmaking.scoring.words.TokenReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in labels.
 *
 * @param parents the place of each code's parent, -1 at the top; parents come before their children
 * @param stems the stems with their numbers, in the order of the numbers
 * @param stemsOfLetters the stems of each word
 * @param counts how often each code has each stem
 */
record LabelWords(int[] parents, Map<String, Integer> stems, Map<String, int[]> stemsOfLetters, SparseRows counts) {
    /** The words of the labels that are shipped. */
    static LabelWords shipped() {
        return LabelWordsFile.read(Labels.mark()).orElseGet(() -> of(Labels.shipped()));
    }

    /** Takes labels apart. */
    static LabelWords of(Labels labels) {
        Map<String, Integer> stems = new LinkedHashMap<>();
        Map<String, Set<Integer>> stemsOfLetters = new LinkedHashMap<>();
        SparseRows rows = new SparseRows();
        try (TokenReader reader = new TokenReader()) {
            for (Labels.Concept concept : labels.concepts()) {
                Map<Integer, Float> counts = new HashMap<>();
                for (int i = 0; i < labels.languages().size(); i++) {
                    for (Token token : reader.read(
                            labels.languages().get(i), concept.labels().get(i))) {
                        int stem = stems.computeIfAbsent(token.key(), key -> stems.size());
                        counts.merge(stem, 1f, Float::sum);
                        stemsOfLetters
                                .computeIfAbsent(token.letters(), letters -> new TreeSet<>())
                                .add(stem);
                    }
                }
                rows.add(counts);
            }
        }
        int[] parents =
                labels.concepts().stream().mapToInt(Labels.Concept::parent).toArray();
        Map<String, int[]> numbers = new LinkedHashMap<>();
        stemsOfLetters.forEach((letters, places) ->
                numbers.put(letters, places.stream().mapToInt(Integer::intValue).toArray()));
        return new LabelWords(parents, stems, numbers, rows);
    }
}
