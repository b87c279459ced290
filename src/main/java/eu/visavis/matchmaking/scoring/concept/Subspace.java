package eu.visavis.matchmaking.scoring.concept;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The strongest directions of a symmetric matrix that is known only by what it makes of vectors: orthogonal iteration
 * from a random start (Halko, Martinsson and Tropp, SIAM Review 53, 2011), then Jacobi's rotations in the small.
 *
 * @param directions one row for each row of the matrix, one column for each direction, the strongest first
 * @param strengths the eigenvalues
 */
record Subspace(float[][] directions, double[] strengths) {
    private static final int MORE = 16;
    private static final int ITERATIONS = 3;
    private static final int MOST_SWEEPS = 12;
    private static final double ENOUGH = 1e-9;

    static Subspace of(int rows, int directions, UnaryOperator<float[][]> matrix) {
        int width = Math.min(rows, directions + MORE);
        float[][] basis = random(rows, width);
        for (int i = 0; i < ITERATIONS; i++) {
            orthonormalise(basis, width);
            basis = matrix.apply(basis);
        }
        orthonormalise(basis, width);
        double[][] small = products(basis, matrix.apply(basis), width);
        double[][] vectors = diagonalise(small);
        return strongest(basis, small, vectors, Math.min(width, directions));
    }

    private static float[][] random(int rows, int width) {
        Random random = new Random(1);
        float[][] basis = new float[rows][width];
        for (float[] row : basis) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return basis;
    }

    /** The products of all columns of one with all of the other; symmetric, so half of them are computed. */
    private static double[][] products(float[][] one, float[][] other, int width) {
        double[][] products = new double[width][width];
        for (int row = 0; row < one.length; row++) {
            float[] right = other[row];
            for (int i = 0; i < width; i++) {
                double[] sums = products[i];
                double left = one[row][i];
                for (int j = 0; j <= i; j++) {
                    sums[j] += left * right[j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    /** Makes the columns orthogonal and of length one, by the Cholesky factor of their products. */
    private static void orthonormalise(float[][] basis, int width) {
        double[][] lower = products(basis, basis, width);
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < width; i++) {
                    lower[i][j] -= lower[i][k] * lower[j][k];
                }
            }
            double root = Math.sqrt(Math.max(lower[j][j], Double.MIN_NORMAL));
            for (int i = j; i < width; i++) {
                lower[i][j] /= root;
            }
        }
        for (float[] row : basis) {
            for (int i = 0; i < width; i++) {
                double value = row[i];
                double[] factors = lower[i];
                for (int k = 0; k < i; k++) {
                    value -= factors[k] * row[k];
                }
                row[i] = (float) (value / factors[i]);
            }
        }
    }

    /** Turns a symmetric matrix until only its diagonal is left, and returns the turned axes as rows. */
    private static double[][] diagonalise(double[][] matrix) {
        int size = matrix.length;
        double[][] axes = new double[size][size];
        for (int i = 0; i < size; i++) {
            axes[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double turned = 0;
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    if (Math.abs(matrix[p][q]) > ENOUGH * Math.sqrt(Math.abs(matrix[p][p] * matrix[q][q]))) {
                        turned += Math.abs(matrix[p][q]);
                        turn(matrix, axes, p, q);
                    }
                }
            }
            if (turned == 0) {
                break;
            }
        }
        return axes;
    }

    private static void turn(double[][] matrix, double[][] axes, int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        rotate(matrix[p], matrix[q], cosine, sine);
        for (double[] row : matrix) {
            double left = row[p];
            row[p] = cosine * left - sine * row[q];
            row[q] = sine * left + cosine * row[q];
        }
        rotate(axes[p], axes[q], cosine, sine);
    }

    private static void rotate(double[] one, double[] other, double cosine, double sine) {
        for (int i = 0; i < one.length; i++) {
            double left = one[i];
            one[i] = cosine * left - sine * other[i];
            other[i] = sine * left + cosine * other[i];
        }
    }

    private static Subspace strongest(float[][] basis, double[][] diagonal, double[][] axes, int directions) {
        Integer[] order = new Integer[axes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Double.compare(diagonal[other][other], diagonal[one][one]));
        double[] strengths = new double[directions];
        for (int d = 0; d < directions; d++) {
            strengths[d] = diagonal[order[d]][order[d]];
        }
        float[][] turned = new float[basis.length][directions];
        for (int row = 0; row < basis.length; row++) {
            for (int d = 0; d < directions; d++) {
                double sum = 0;
                double[] axis = axes[order[d]];
                for (int i = 0; i < axis.length; i++) {
                    sum += axis[i] * basis[row][i];
                }
                turned[row][d] = (float) sum;
            }
        }
        return new Subspace(turned, strengths);
    }
}
