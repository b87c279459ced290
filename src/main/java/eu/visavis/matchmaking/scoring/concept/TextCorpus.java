package eu.visavis.matchmaking.scoring.concept;

import eu.visavis.matchmaking.scoring.concept.InvertedIndex.Weighing;
import eu.visavis.matchmaking.scoring.words.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A collection of texts of any languages, in which each is scored for another text, by its letters and by its meaning.
 *
 * <p>Letters: texts that share runs of letters share words, endings, compounds, misspellings and all that apart; the
 * title counts once more, and a text of several parts as much as its best part. Meaning: see {@link Meanings}. Within a
 * language letters tell more, across languages meaning does. Immutable and safe for concurrent use.
 */
public final class TextCorpus {
    private final Weights weights;
    private final List<String> languages = new ArrayList<>();
    private final int[] textOfPart;
    private final InvertedIndex parts;
    private final InvertedIndex titles;
    private final InvertedIndex wholes;
    private final Meanings meanings;

    /** A text; several parts are separated by two bars between spaces, the first sentence of each is its title. */
    public record Text(String language, String text) {}

    /**
     * How much each signal counts, so that what each brings can be measured.
     *
     * @param title the titles beside the whole parts
     * @param whole the whole text beside its best part
     * @param meaning the meaning beside the letters, within a language
     * @param lettersAbroad the letters beside the meaning, across languages
     */
    public record Weights(double title, double whole, double meaning, double lettersAbroad) {
        /** The weights that are used. */
        public static final Weights USUAL = new Weights(1, 0.3, 0.1, 0.4);
    }

    private TextCorpus(List<ReadText> texts, ConceptSpace space, Weights weights) {
        this.weights = weights;
        texts.forEach(text -> languages.add(text.language()));
        textOfPart = ownersOfParts(texts);
        parts = InvertedIndex.of(
                texts.stream().flatMap(text -> text.parts().stream()).map(ReadText::runsAlike)::iterator,
                Weighing.COSINE);
        titles = InvertedIndex.of(
                texts.stream().flatMap(text -> text.parts().stream()).map(ReadText::runsOfTitle)::iterator,
                Weighing.COSINE);
        wholes = InvertedIndex.of(texts.stream().map(ReadText::runs)::iterator, Weighing.BM25);
        meanings = new Meanings(texts, space);
    }

    /** Reads a collection. */
    public static TextCorpus of(List<Text> texts, ConceptSpace space, Weights weights) {
        try (TokenReader reader = new TokenReader()) {
            return new TextCorpus(
                    texts.stream()
                            .map(text -> ReadText.of(text.language(), text.text(), reader))
                            .toList(),
                    space,
                    weights);
        }
    }

    private static int[] ownersOfParts(List<ReadText> texts) {
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int part = 0; part < texts.get(i).parts().size(); part++) {
                owners.add(i);
            }
        }
        return owners.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Scores all texts of the collection, in their order, for another: the higher, the better, at most 1. */
    public double[] score(Text other) {
        try (TokenReader reader = new TokenReader()) {
            return score(ReadText.of(other.language(), other.text(), reader));
        }
    }

    /** Scores all texts of the collection for each of others, in their order. */
    public Stream<double[]> score(List<Text> others) {
        List<ReadText> read = new ArrayList<>();
        try (TokenReader reader = new TokenReader()) {
            others.forEach(other -> read.add(ReadText.of(other.language(), other.text(), reader)));
        }
        return read.stream().map(this::score);
    }

    private double[] score(ReadText other) {
        double[] letters = letters(other);
        float[] closeness = meanings.closeness(other);
        double[] scores = new double[languages.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = languages.get(i).equals(other.language())
                    ? (letters[i] + weights.meaning() * closeness[i]) / (1 + weights.meaning())
                    : (closeness[i] + weights.lettersAbroad() * letters[i]) / (1 + weights.lettersAbroad());
        }
        return scores;
    }

    private double[] letters(ReadText other) {
        float[] ofParts = parts.score(ReadText.runsAlike(other.tokens()));
        float[] ofTitles = titles.score(ReadText.runsOfTitle(other.tokens()));
        float[] ofWholes = wholes.score(other.runs());
        double[] best = new double[languages.size()];
        for (int part = 0; part < textOfPart.length; part++) {
            double score = ofParts[part] + weights.title() * ofTitles[part];
            best[textOfPart[part]] = Math.max(best[textOfPart[part]], score);
        }
        double[] ofTexts = new double[best.length];
        for (int i = 0; i < ofTexts.length; i++) {
            ofTexts[i] = ofWholes[i];
        }
        toOne(best);
        toOne(ofTexts);
        for (int i = 0; i < best.length; i++) {
            best[i] = (best[i] + weights.whole() * ofTexts[i]) / (1 + weights.whole());
        }
        return best;
    }

    /** Scales what is greatest to one. */
    private static void toOne(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        for (int i = 0; i < values.length && greatest > 0; i++) {
            values[i] /= greatest;
        }
    }
}
