package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.IndexedStatement.WeightedWord;
import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The most telling words of a statement with their places, and where they lie together.
 *
 * @param length of the vector of all words of the statement
 */
record PlacedWords(List<PlacedWord> words, float[] middle, double length) {
    private static final int MOST_WORDS = 14;
    private static final double NEAR = 0.6;
    static final PlacedWords NONE = new PlacedWords(List.of(), new float[0], 1);

    /** A word, what it weighs and where it lies. */
    record PlacedWord(WeightedWord word, float[] place, double stretch) {}

    static PlacedWords of(List<PlacedWord> all, double length) {
        List<PlacedWord> words = all.stream()
                .filter(word -> word.stretch() > 0)
                .sorted(Comparator.comparingDouble(
                        (PlacedWord word) -> -word.word().weight()))
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return NONE;
        }
        float[] middle = new float[words.get(0).place().length];
        for (PlacedWord word : words) {
            ConceptSpace.add(middle, word.place(), word.word().weight());
        }
        ConceptSpace.normalise(middle);
        return new PlacedWords(words, middle, length);
    }

    /** How close the two lie, -1 to 1. */
    double closeness(PlacedWords other) {
        return words.isEmpty() || other.words.isEmpty() ? 0 : ConceptSpace.dot(middle, other.middle);
    }

    /**
     * Returns the pairs of words that lie near each other, the most telling first, each word in one pair at most. Their
     * weights count like those of shared words, less what lies between them (a soft cosine: Sidorov et al. 2014).
     */
    List<RelatedWord> near(PlacedWords other) {
        List<Near> found = new ArrayList<>();
        for (PlacedWord own : words) {
            for (PlacedWord their : other.words) {
                double nearness =
                        ConceptSpace.dot(own.place(), their.place()) / Math.sqrt(own.stretch() * their.stretch());
                if (nearness >= NEAR) {
                    double weight =
                            nearness * own.word().weight() * their.word().weight() / (length * other.length);
                    found.add(new Near(own, their, weight));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Near near) -> -near.weight()));
        Set<PlacedWord> taken = new HashSet<>();
        List<RelatedWord> pairs = new ArrayList<>();
        for (Near near : found) {
            if (!taken.contains(near.own()) && !taken.contains(near.their())) {
                taken.add(near.own());
                taken.add(near.their());
                WordPair pair = new WordPair(
                        near.own().word().written(), near.their().word().written());
                pairs.add(new RelatedWord(pair, near.weight()));
            }
        }
        return pairs;
    }

    private record Near(PlacedWord own, PlacedWord their, double weight) {}
}
