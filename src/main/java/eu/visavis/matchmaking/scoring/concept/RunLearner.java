package eu.visavis.matchmaking.scoring.concept;

import eu.visavis.matchmaking.scoring.words.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts runs of letters where the words lie that have them, as subwords are in Bojanowski et al. (2017): so compounds,
 * other endings, misspellings and words of languages without labels find a place.
 */
final class RunLearner {
    private static final int FEWEST_WORDS = 3;

    private RunLearner() {}

    /**
     * Learns the runs.
     *
     * @param stemsOfLetters the stems of each word
     * @param stems where they lie, and with what weight
     */
    static WordVectors learn(Map<String, Set<Integer>> stemsOfLetters, WordVectors stems) {
        Map<String, List<Integer>> stemsOfRun = new HashMap<>();
        stemsOfLetters.forEach((letters, places) -> {
            for (String run : new HashSet<>(Letters.runs(letters))) {
                stemsOfRun.computeIfAbsent(run, key -> new ArrayList<>(2)).addAll(places);
            }
        });
        stemsOfRun.values().removeIf(places -> places.size() < FEWEST_WORDS);
        Map<String, Integer> names = new HashMap<>();
        byte[][] vectors = new byte[stemsOfRun.size()][];
        float[] weights = new float[vectors.length];
        float[] sum = new float[stems.vectors()[0].length];
        for (Map.Entry<String, List<Integer>> run : stemsOfRun.entrySet()) {
            Arrays.fill(sum, 0);
            for (int stem : run.getValue()) {
                stems.add(sum, stem, stems.weights()[stem]);
            }
            Dense.normalise(sum);
            int place = names.size();
            names.put(run.getKey(), place);
            vectors[place] = WordVectors.packed(sum);
            double rarity =
                    Math.log(1 + (double) stemsOfLetters.size() / run.getValue().size());
            weights[place] = (float) (rarity * rarity);
        }
        return WordVectors.of(names, vectors, weights);
    }
}
