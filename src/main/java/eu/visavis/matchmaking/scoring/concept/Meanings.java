package eu.visavis.matchmaking.scoring.concept;

import eu.visavis.matchmaking.scoring.concept.InvertedIndex.Weighing;
import eu.visavis.matchmaking.scoring.words.Token;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where the texts of a collection lie in the space of concepts, and where another text lies among them.
 *
 * <p>A text lies where its words lie, the rare ones counting more. What the texts of one language have in common is
 * taken off, since it tells languages apart, not meanings. Then texts lend their place to those of their language that
 * use the same words, so that words which no label has take part.
 */
final class Meanings {
    private static final int LENDERS = 5;
    private static final double ASSUMED_TEXTS = 10;

    private final ConceptSpace space;
    private final Map<String, Integer> textsWithStem = new HashMap<>();
    private final Map<String, Integer> textsOfLanguage = new HashMap<>();
    private final Map<String, float[]> middles = new HashMap<>();
    private final float[] middle;
    private final InvertedIndex stems;
    private final float[][] own;
    private final float[][] places;

    Meanings(List<ReadText> texts, ConceptSpace space) {
        this.space = space;
        for (ReadText text : texts) {
            new HashSet<>(text.stems().keySet()).forEach(stem -> textsWithStem.merge(stem, 1, Integer::sum));
            textsOfLanguage.merge(text.language(), 1, Integer::sum);
        }
        stems = InvertedIndex.of(texts.stream().map(ReadText::stems)::iterator, Weighing.COSINE);
        own = texts.stream().map(this::sumOfWords).toArray(float[][]::new);
        middle = middleOf(texts);
        for (int i = 0; i < own.length; i++) {
            takeOffMiddle(own[i], texts.get(i).language());
        }
        places = new float[own.length][];
        IntStream.range(0, own.length).parallel().forEach(i -> places[i] = lend(own[i], texts.get(i), i));
    }

    /** How close each text of the collection is to another one, -1 to 1. */
    float[] closeness(ReadText text) {
        float[] sum = sumOfWords(text);
        takeOffMiddle(sum, text.language());
        float[] place = lend(sum, text, -1);
        float[] closeness = new float[places.length];
        for (int i = 0; i < closeness.length; i++) {
            closeness[i] = (float) Dense.dot(place, places[i]);
        }
        return closeness;
    }

    private float[] sumOfWords(ReadText text) {
        Map<Token, Double> counts = new HashMap<>();
        for (Token token : text.tokens()) {
            Token alike = new Token(token.vocabulary(), token.stem(), token.letters(), false);
            counts.merge(alike, ReadText.weight(token), Double::sum);
        }
        float[] sum = new float[space.dimensions()];
        counts.forEach(
                (token, count) -> Dense.add(sum, space.place(token), (float) (rarity(token) * (1 + Math.log(count)))));
        Dense.normalise(sum);
        return sum;
    }

    private double rarity(Token token) {
        // One more than there are, so that words of a language without texts count too.
        double all = 1.0 + textsOfLanguage.getOrDefault(token.vocabulary(), 0);
        return Math.log(1 + all / (1 + textsWithStem.getOrDefault(token.key(), 0)));
    }

    private float[] middleOf(List<ReadText> texts) {
        float[] ofAll = new float[space.dimensions()];
        for (float[] vector : own) {
            Dense.add(ofAll, vector, (float) (1 / (own.length + ASSUMED_TEXTS)));
        }
        for (int i = 0; i < own.length; i++) {
            Dense.add(middles.computeIfAbsent(texts.get(i).language(), language -> new float[ofAll.length]), own[i], 1);
        }
        middles.forEach((language, sum) -> {
            Dense.add(sum, ofAll, (float) ASSUMED_TEXTS);
            Dense.scale(sum, 1 / (textsOfLanguage.get(language) + ASSUMED_TEXTS));
        });
        return ofAll;
    }

    private void takeOffMiddle(float[] vector, String language) {
        Dense.add(vector, middles.getOrDefault(language, middle), -1);
        Dense.normalise(vector);
    }

    private float[] lend(float[] vector, ReadText text, int self) {
        float[] shared = stems.score(text.stems());
        if (self >= 0) {
            shared[self] = 0;
        }
        float[] sum = vector.clone();
        for (int lender : greatest(shared)) {
            Dense.add(sum, own[lender], shared[lender]);
        }
        Dense.normalise(sum);
        return sum;
    }

    private static int[] greatest(float[] values) {
        Integer[] best = new Integer[LENDERS];
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0 && (found < LENDERS || values[i] > values[best[LENDERS - 1]])) {
                best[found < LENDERS ? found++ : LENDERS - 1] = i;
                Arrays.sort(best, 0, found, Comparator.comparing((Integer place) -> -values[place]));
            }
        }
        return Arrays.stream(best, 0, found).mapToInt(Integer::intValue).toArray();
    }
}
