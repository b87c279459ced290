package eu.visavis.matchmaking.scoring.concept;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Puts runs of letters where the words lie that have them, as subwords are in Bojanowski et al. (2017): so compounds,
 * other endings, misspellings and words of languages without labels find a place. Which words have a run is found at the first
 * use, and where it lies when it is first asked for. Safe for concurrent use.
 */
final class RunVectors {
    private static final int FEWEST_WORDS = 3;

    private final Map<String, int[]> stemsOfLetters;
    private final WordVectors stems;
    private volatile Known known;

    RunVectors(Map<String, int[]> stemsOfLetters, WordVectors stems) {
        this.stemsOfLetters = stemsOfLetters;
        this.stems = stems;
    }

    /** Adds where a run lies to a sum, as long as it counts; nothing if too few words have it. */
    void add(float[] sum, String run) {
        Known all = known();
        int place = all.runs.find(RunTable.code(run, 0, run.length()));
        if (place < 0 || all.holders(place) < FEWEST_WORDS) {
            return;
        }
        byte[] vector = all.vectors.get(place);
        if (vector == null) {
            vector = vector(all, place);
            all.vectors.set(place, vector);
        }
        double rarity = Math.log(1 + (double) stemsOfLetters.size() / all.holders(place));
        WordVectors.add(sum, vector, WordVectors.length(vector), (float) (rarity * rarity));
    }

    private byte[] vector(Known all, int place) {
        float[] sum = new float[stems.dimensions()];
        for (int i = place == 0 ? 0 : all.ends[place - 1]; i < all.ends[place]; i++) {
            int stem = all.stems[i];
            stems.add(sum, stem, stems.weights()[stem]);
        }
        Dense.normalise(sum);
        return WordVectors.packed(sum);
    }

    private Known known() {
        Known found = known;
        if (found == null) {
            synchronized (this) {
                found = known;
                if (found == null) {
                    found = read();
                    known = found;
                }
            }
        }
        return found;
    }

    private Known read() {
        RunTable runs = new RunTable();
        int[] counts = new int[1 << 17];
        for (Map.Entry<String, int[]> word : stemsOfLetters.entrySet()) {
            for (long code : RunTable.codesOf(word.getKey())) {
                int place = runs.put(code);
                counts = place < counts.length ? counts : Arrays.copyOf(counts, 2 * place);
                counts[place] += word.getValue().length;
            }
        }
        int[] ends = Arrays.copyOf(counts, runs.size());
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] next = new int[ends.length];
        System.arraycopy(ends, 0, next, 1, Math.max(0, ends.length - 1));
        int[] holders = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
        for (Map.Entry<String, int[]> word : stemsOfLetters.entrySet()) {
            for (long code : RunTable.codesOf(word.getKey())) {
                int place = runs.find(code);
                for (int stem : word.getValue()) {
                    holders[next[place]++] = stem;
                }
            }
        }
        return new Known(runs, ends, holders);
    }

    /** The stems of each run, one after the other. */
    private static final class Known {
        private final RunTable runs;
        private final int[] ends;
        private final int[] stems;
        private final AtomicReferenceArray<byte[]> vectors;

        Known(RunTable runs, int[] ends, int[] stems) {
            this.runs = runs;
            this.ends = ends;
            this.stems = stems;
            this.vectors = new AtomicReferenceArray<>(ends.length);
        }

        int holders(int place) {
            return place == 0 ? ends[0] : ends[place] - ends[place - 1];
        }
    }
}
