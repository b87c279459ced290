package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.IndexedStatement.WeightedWord;
import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import eu.visavis.matchmaking.scoring.concept.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The most telling words of a statement with their places, and where they lie together.
 *
 * @param sketch of the middle
 * @param length of the vector of all words of the statement
 */
record PlacedWords(List<PlacedWord> words, float[] middle, Sketch sketch, double length) {
    private static final int MOST_WORDS = 14;
    private static final double NEAR = 0.6;
    static final PlacedWords NONE = new PlacedWords(List.of(), new float[0], Sketch.of(new float[0]), 1);

    /** A word, what it weighs and where it lies. */
    record PlacedWord(WeightedWord word, Place place) {}

    static PlacedWords of(List<PlacedWord> all, double length) {
        List<PlacedWord> words = all.stream()
                .filter(word -> word.place().stretch() > 0)
                .sorted(Comparator.comparingDouble(
                        (PlacedWord word) -> -word.word().weight()))
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return NONE;
        }
        float[] middle = new float[words.get(0).place().vector().length];
        for (PlacedWord word : words) {
            ConceptSpace.add(middle, word.place().vector(), word.word().weight());
        }
        ConceptSpace.normalise(middle);
        return new PlacedWords(words, middle, Sketch.of(middle), length);
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
        for (int i = 0; i < words.size(); i++) {
            Place own = words.get(i).place();
            for (int j = 0; j < other.words.size(); j++) {
                Place their = other.words.get(j).place();
                double stretch = Math.sqrt(own.stretch() * their.stretch());
                // The nearness of two words is the cosine of their places times that.
                if (stretch >= NEAR && own.sketch().mayReach(their.sketch(), NEAR / stretch)) {
                    double nearness = ConceptSpace.dot(own.vector(), their.vector()) / stretch;
                    if (nearness >= NEAR) {
                        double weight = nearness
                                * words.get(i).word().weight()
                                * other.words.get(j).word().weight()
                                / (length * other.length);
                        found.add(new Near(i, j, weight));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble((Near near) -> -near.weight()));
        boolean[] own = new boolean[words.size()];
        boolean[] theirs = new boolean[other.words.size()];
        List<RelatedWord> pairs = new ArrayList<>();
        for (Near near : found) {
            if (!own[near.own()] && !theirs[near.their()]) {
                own[near.own()] = true;
                theirs[near.their()] = true;
                WordPair pair = new WordPair(
                        words.get(near.own()).word().written(),
                        other.words.get(near.their()).word().written());
                pairs.add(new RelatedWord(pair, words.get(near.own()).word().key(), near.weight()));
            }
        }
        return pairs;
    }

    private record Near(int own, int their, double weight) {}
}
