package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.IndexedStatement.WeightedWord;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How well one need and one offer fit.
 *
 * @param mine the statement of the participant for whom the others are ranked
 * @param category part of the shared category, sharpened by shared procurement codes, 0 to below 1
 * @param words part of the shared words, 0 to below 1
 * @param cpv the shared leading digits, three or more, or empty
 * @param meaning part of words that mean much the same in two languages, 0 to below 1
 * @param sharedWords the words that make their part, the most telling first
 * @param relatedWords the pairs of words that make the part of meaning, the most telling first
 * @param sunkWords those among them that count less, since somebody was dismissed whom they had brought
 * @param sunkCategory the category if it counts less for the same cause, else empty
 */
record Fit(
        IndexedStatement mine,
        IndexedStatement theirs,
        double category,
        double words,
        double meaning,
        String cpv,
        List<WeightedWord> sharedWords,
        List<RelatedWord> relatedWords,
        List<String> sunkWords,
        String sunkCategory) {
    private static final double SAME_CATEGORY = 0.3;
    private static final double PER_CPV_DIGIT = 0.08;
    private static final int DIVISION_DIGITS = 2;
    private static final int MOST_CPV_DIGITS = 5;
    private static final double HALF_OF_WORDS = 0.15;
    private static final double MOST_OF_WORDS = 0.85;
    private static final double LEAST_OF_WORDS = 0.12;
    private static final double LEFT_OF_DISLIKED = 0.3;
    // A category is broad: much in it may well be one's field.
    private static final double LEFT_OF_DISLIKED_CATEGORY = 0.6;
    private static final double SINGLE_WORD = 0.5;

    /** The fit of nothing with anything. */
    static final Fit NONE = new Fit(null, null, 0, 0, 0, "", List.of(), List.of(), List.of(), "");

    /** The pair of statements that fits best, {@link #NONE} if there is none. */
    static Fit best(List<IndexedStatement> mine, List<IndexedStatement> theirs, Weights weights, Dislikes dislikes) {
        Fit best = NONE;
        for (IndexedStatement own : mine) {
            for (IndexedStatement their : theirs) {
                Fit fit = Fit.of(own, their, weights, dislikes);
                if (fit.strength() > best.strength()) {
                    best = fit;
                }
            }
        }
        return best;
    }

    private static Fit of(IndexedStatement mine, IndexedStatement theirs, Weights weights, Dislikes dislikes) {
        String category = mine.statement().category();
        boolean sameCategory =
                !category.isBlank() && category.equals(theirs.statement().category());
        String cpv = sameCategory ? mine.cpvCodes().closestTo(theirs.cpvCodes()) : "";
        double ofCategory = sameCategory ? categoryPart(cpv) : 0;
        boolean sunkCategory = ofCategory > 0 && dislikes.categories().contains(category);
        if (sunkCategory) {
            ofCategory *= LEFT_OF_DISLIKED_CATEGORY;
        }
        Set<String> sunk = new LinkedHashSet<>();
        List<WeightedWord> shared = mine.sharedWith(theirs);
        double[] ofShared = new double[shared.size()];
        for (int i = 0; i < ofShared.length; i++) {
            WeightedWord word = shared.get(i);
            ofShared[i] = word.weight() * left(dislikes, word.key(), word.written(), sunk);
        }
        List<RelatedWord> related = mine.relatedTo(theirs);
        double[] ofRelated = new double[related.size()];
        for (int i = 0; i < ofRelated.length; i++) {
            RelatedWord word = related.get(i);
            ofRelated[i] =
                    word.weight() * left(dislikes, word.key(), word.pair().theirs(), sunk);
        }
        double text = weights.of(Weights.Part.TEXT);
        double words = weighed(wordPart(ofShared), text);
        double meaning = weighed(wordPart(ofRelated), text);
        return new Fit(
                mine,
                theirs,
                weighed(ofCategory, weights.of(Weights.Part.CATEGORY)),
                words,
                meaning,
                cpv,
                words > 0 ? shared : List.of(),
                meaning > 0 ? related : List.of(),
                List.copyOf(sunk),
                sunkCategory ? category : "");
    }

    private static double left(Dislikes dislikes, String key, String written, Set<String> sunk) {
        if (!dislikes.words().contains(key)) {
            return 1;
        }
        sunk.add(written);
        return LEFT_OF_DISLIKED;
    }

    /** A part that counts half leaves open the root of what it left open, one that counts twice its square. */
    private static double weighed(double part, double weight) {
        return weight == 1 ? part : 1 - Math.pow(1 - part, weight);
    }

    private static double categoryPart(String cpv) {
        int finer = Math.max(0, Math.min(MOST_CPV_DIGITS, cpv.length()) - DIVISION_DIGITS);
        return SAME_CATEGORY + finer * PER_CPV_DIGIT;
    }

    // One word in common may be chance, so it counts half; what is too weak neither counts nor is told.
    private static double wordPart(double[] weights) {
        double cosine = Arrays.stream(weights).sum();
        double full = MOST_OF_WORDS * cosine / (cosine + HALF_OF_WORDS);
        double part = weights.length == 1 ? SINGLE_WORD * full : full;
        return part < LEAST_OF_WORDS ? 0 : part;
    }

    /** All parts together, 0 to below 1: each adds to what the other leaves open. */
    double strength() {
        return 1 - (1 - category) * (1 - words) * (1 - meaning);
    }
}
