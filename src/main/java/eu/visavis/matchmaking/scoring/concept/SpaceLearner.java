package eu.visavis.matchmaking.scoring.concept;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Learns where words lie from labels: a code is a document in which the words of all its languages stand side by side
 * (cross-language latent semantic indexing: Dumais, Letsche, Littman and Landauer 1997), with a part of what its parents
 * say. Words that stand in the same codes come to lie close to each other, whatever their languages. Runs of letters are
 * then put where the codes of the words lie that have them.
 */
final class SpaceLearner {
    private static final int DIMENSIONS = 256;
    private static final float OF_PARENT = 0.3f;
    private static final double FLATTENED = 0.5;

    private final LabelWords words;
    private final int[] parents;
    private final Map<String, Integer> stems;
    private final SparseRows stemRows;
    private int[] codesOfStem;
    private double[] rarity;
    private float[] scales;

    private SpaceLearner(LabelWords words) {
        this.words = words;
        this.parents = words.parents();
        this.stems = words.stems();
        this.stemRows = words.counts().copy();
    }

    static ConceptSpace learn(LabelWords words) {
        return new SpaceLearner(words).learn();
    }

    private ConceptSpace learn() {
        SparseRows codesOfStems = weighted();
        Subspace space = SubspaceFile.read(mark()).orElseGet(() -> subspace(codesOfStems));
        float[][] placed = downwards(scaled(space.directions()));
        for (float[] row : placed) {
            for (int d = 0; d < row.length; d++) {
                row[d] *= (float) Math.pow(space.strengths()[d], (FLATTENED - 1) / 2);
            }
        }
        WordVectors ofStems = place(codesOfStems, placed);
        return new ConceptSpace(ofStems, new RunVectors(words.stemsOfLetters(), ofStems), codesOfStem);
    }

    /** Weighs the words of the labels, and returns the codes of each stem. */
    private SparseRows weighted() {
        codesOfStem = stemRows.filled(stems.size());
        rarity = weigh(codesOfStem);
        alignLengths();
        scales = scalesWithParents();
        return stemRows.transposed(stems.size());
    }

    private Subspace subspace(SparseRows codesOfStems) {
        return Subspace.of(parents.length, DIMENSIONS, vectors -> related(codesOfStems, vectors));
    }

    /** Tells the matrix of these labels from that of others, or of other words read from the same labels. */
    private String mark() {
        CRC32 weights = new CRC32();
        for (float scale : scales) {
            weights.update(ByteBuffer.allocate(Float.BYTES).putFloat(scale).array());
        }
        return parents.length + " codes, " + stems.size() + " stems, " + DIMENSIONS + " directions, "
                + Long.toHexString(weights.getValue());
    }

    /** Whether the subspace of labels was computed before. */
    static boolean isPrepared(LabelWords words) {
        SpaceLearner learner = new SpaceLearner(words);
        learner.weighted();
        return SubspaceFile.read(learner.mark()).isPresent();
    }

    /** Computes the subspace of labels anew and writes it down as it is shipped. */
    static void write(LabelWords words, OutputStream file) throws IOException {
        SpaceLearner learner = new SpaceLearner(words);
        SparseRows codesOfStems = learner.weighted();
        SubspaceFile.write(learner.mark(), learner.subspace(codesOfStems), file);
    }

    /** Turns counts into weights, and returns how rare each stem is by how many codes have it. */
    private double[] weigh(int[] codes) {
        double[] rare = new double[codes.length];
        for (int i = 0; i < rare.length; i++) {
            rare[i] = Math.log(1 + (double) stemRows.rows() / codes[i]);
        }
        stemRows.dampen();
        stemRows.scaleColumns(rare);
        return rare;
    }

    /** Every code is to count the same, however long its labels. */
    private void alignLengths() {
        for (int row = 0; row < parents.length; row++) {
            double squares = stemRows.squares(row);
            double factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
            stemRows.scale(row, factor);
        }
    }

    /** By what the rows must be multiplied, once they have their parents' words too, to be of length one. */
    private float[] scalesWithParents() {
        float[] factors = new float[parents.length];
        float[] sums = new float[stems.size()];
        for (int row = 0; row < factors.length; row++) {
            float share = 1;
            double squares = 0;
            for (int code = row; code >= 0; code = parents[code]) {
                for (int i = stemRows.begin(code); i < stemRows.end(code); i++) {
                    float before = sums[stemRows.column(i)];
                    float after = before + share * stemRows.value(i);
                    sums[stemRows.column(i)] = after;
                    squares += (double) after * after - (double) before * before;
                }
                share *= OF_PARENT;
            }
            for (int code = row; code >= 0; code = parents[code]) {
                for (int i = stemRows.begin(code); i < stemRows.end(code); i++) {
                    sums[stemRows.column(i)] = 0;
                }
            }
            factors[row] = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        }
        return factors;
    }

    /** What the matrix of how much codes have in common makes of vectors; the matrix itself is never made. */
    private float[][] related(SparseRows codesOfStems, float[][] vectors) {
        float[][] given = downwards(scaled(vectors));
        float[][] taken = new float[given.length][given[0].length];
        float[] sum = new float[given[0].length];
        for (int stem = 0; stem < codesOfStems.rows(); stem++) {
            Arrays.fill(sum, 0);
            for (int i = codesOfStems.begin(stem); i < codesOfStems.end(stem); i++) {
                Dense.add(sum, given[codesOfStems.column(i)], codesOfStems.value(i));
            }
            for (int i = codesOfStems.begin(stem); i < codesOfStems.end(stem); i++) {
                Dense.add(taken[codesOfStems.column(i)], sum, codesOfStems.value(i));
            }
        }
        // Parents come before their children, so each takes from a parent that has taken already.
        for (int row = 0; row < taken.length; row++) {
            int parent = parents[row];
            if (parent >= 0) {
                Dense.add(taken[row], taken[parent], OF_PARENT);
            }
        }
        scaleRows(taken);
        return taken;
    }

    /** Gives each code a part of what its children have. */
    private float[][] downwards(float[][] vectors) {
        for (int row = vectors.length - 1; row >= 0; row--) {
            int parent = parents[row];
            if (parent >= 0) {
                Dense.add(vectors[parent], vectors[row], OF_PARENT);
            }
        }
        return vectors;
    }

    private float[][] scaled(float[][] vectors) {
        float[][] copies = new float[vectors.length][];
        for (int row = 0; row < copies.length; row++) {
            copies[row] = vectors[row].clone();
        }
        scaleRows(copies);
        return copies;
    }

    private void scaleRows(float[][] vectors) {
        for (int row = 0; row < vectors.length; row++) {
            for (int d = 0; d < vectors[row].length; d++) {
                vectors[row][d] *= scales[row];
            }
        }
    }

    private WordVectors place(SparseRows codesOfStems, float[][] placed) {
        byte[][] vectors = new byte[stems.size()][];
        float[] weights = new float[stems.size()];
        float[] sum = new float[placed[0].length];
        for (int stem = 0; stem < vectors.length; stem++) {
            Arrays.fill(sum, 0);
            for (int i = codesOfStems.begin(stem); i < codesOfStems.end(stem); i++) {
                Dense.add(sum, placed[codesOfStems.column(i)], codesOfStems.value(i));
            }
            weights[stem] = (float) Dense.normalise(sum);
            vectors[stem] = WordVectors.packed(sum);
        }
        return WordVectors.of(stems, vectors, weights);
    }
}
