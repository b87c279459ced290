package eu.visavis.matchmaking.scoring.concept;

import eu.visavis.matchmaking.scoring.words.Letters;
import eu.visavis.matchmaking.scoring.words.Token;

/** Where words of every language lie. Immutable and safe for concurrent use. */
public final class ConceptSpace {
    // A word that no label has is placed by its letters, and that may be wrong.
    private static final double TRUST_IN_LETTERS = 0.4;
    // A word of one code lies where all other words of its labels lie: it may mean any of them.
    private static final double TRUST_IN_ONE_CODE = 0.5;

    private final WordVectors stems;
    private final RunVectors runs;
    private final int[] codesOfStem;

    ConceptSpace(WordVectors stems, RunVectors runs, int[] codesOfStem) {
        this.stems = stems;
        this.runs = runs;
        this.codesOfStem = codesOfStem;
    }

    /** The space of the labels that are shipped; learnt at the first call, which takes about a second of a processor. */
    public static ConceptSpace shared() {
        return Shared.SPACE;
    }

    private static final class Shared {
        static final ConceptSpace SPACE = SpaceLearner.learn(LabelWords.shipped());
    }

    /** How many numbers a vector has. */
    public int dimensions() {
        return stems.dimensions();
    }

    /**
     * Returns where a word lies: a vector of length one if a label has its stem, a shorter one if it is placed by runs
     * of its letters that words of labels have, and of length nothing if there are none.
     */
    public float[] place(Token token) {
        float[] vector = new float[dimensions()];
        int stem = stems.placeOf(token.key());
        if (stem >= 0) {
            stems.add(vector, stem, 1);
            return vector;
        }
        for (String run : Letters.runs(token.letters())) {
            runs.add(vector, run);
        }
        if (Dense.normalise(vector) > 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= (float) TRUST_IN_LETTERS;
            }
        }
        return vector;
    }

    /** How far the place of a word can be trusted to tell its meaning, 0 to 1. */
    public double trust(Token token) {
        int stem = stems.placeOf(token.key());
        if (stem >= 0) {
            return codesOfStem[stem] > 1 ? 1 : TRUST_IN_ONE_CODE;
        }
        return TRUST_IN_LETTERS;
    }

    /** The product of two vectors: for vectors of length one the cosine between them. */
    public static double dot(float[] one, float[] other) {
        return Dense.dot(one, other);
    }

    /** Adds a vector, multiplied by a factor, to a sum. */
    public static void add(float[] sum, float[] vector, double factor) {
        Dense.add(sum, vector, (float) factor);
    }

    /** Scales a vector to length one and returns how long it was; nothing stays nothing. */
    public static double normalise(float[] vector) {
        return Dense.normalise(vector);
    }
}
