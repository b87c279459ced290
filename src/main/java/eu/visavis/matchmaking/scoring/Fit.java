package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.IndexedStatement.WeightedWord;
import java.util.Arrays;
import java.util.List;

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
 */
record Fit(
        IndexedStatement mine,
        IndexedStatement theirs,
        double category,
        double words,
        double meaning,
        String cpv,
        List<WeightedWord> sharedWords,
        List<RelatedWord> relatedWords) {
    private static final double SAME_CATEGORY = 0.3;
    private static final double PER_CPV_DIGIT = 0.08;
    private static final int DIVISION_DIGITS = 2;
    private static final int MOST_CPV_DIGITS = 5;
    private static final double HALF_OF_WORDS = 0.15;
    private static final double MOST_OF_WORDS = 0.85;
    private static final double LEAST_OF_WORDS = 0.12;
    private static final double SINGLE_WORD = 0.5;

    static Fit of(IndexedStatement mine, IndexedStatement theirs) {
        String category = mine.statement().category();
        boolean sameCategory =
                !category.isBlank() && category.equals(theirs.statement().category());
        String cpv = sameCategory ? mine.cpvCodes().closestTo(theirs.cpvCodes()) : "";
        List<WeightedWord> shared = mine.sharedWith(theirs);
        double words =
                wordPart(shared.stream().mapToDouble(WeightedWord::weight).toArray());
        List<RelatedWord> related = mine.relatedTo(theirs);
        double meaning =
                wordPart(related.stream().mapToDouble(RelatedWord::weight).toArray());
        return new Fit(
                mine,
                theirs,
                sameCategory ? categoryPart(cpv) : 0,
                words,
                meaning,
                cpv,
                words > 0 ? shared : List.of(),
                meaning > 0 ? related : List.of());
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
