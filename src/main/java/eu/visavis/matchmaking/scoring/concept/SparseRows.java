package eu.visavis.matchmaking.scoring.concept;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A sparse matrix that grows row by row. */
final class SparseRows {
    private int[] ends = new int[1024];
    private int[] columns = new int[1 << 16];
    private float[] values = new float[1 << 16];
    private int rows;
    private int size;

    /** Appends a row of values by their columns. */
    void add(Map<Integer, Float> row) {
        reserve(row.size());
        row.forEach((column, value) -> {
            columns[size] = column;
            values[size++] = value;
        });
        close();
    }

    private void reserve(int more) {
        if (size + more > columns.length) {
            int larger = Math.max(2 * columns.length, size + more);
            columns = Arrays.copyOf(columns, larger);
            values = Arrays.copyOf(values, larger);
        }
    }

    private void close() {
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
        }
        ends[rows++] = size;
    }

    /** Appends a row. */
    void add(int[] places, float[] given) {
        reserve(places.length);
        System.arraycopy(places, 0, columns, size, places.length);
        System.arraycopy(given, 0, values, size, given.length);
        size += places.length;
        close();
    }

    int rows() {
        return rows;
    }

    int begin(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int end(int row) {
        return ends[row];
    }

    int column(int place) {
        return columns[place];
    }

    float value(int place) {
        return values[place];
    }

    void scale(int row, double factor) {
        for (int i = begin(row); i < end(row); i++) {
            values[i] *= (float) factor;
        }
    }

    double sum(int row) {
        double sum = 0;
        for (int i = begin(row); i < end(row); i++) {
            sum += values[i];
        }
        return sum;
    }

    double squares(int row) {
        double sum = 0;
        for (int i = begin(row); i < end(row); i++) {
            sum += (double) values[i] * values[i];
        }
        return sum;
    }

    void replace(int row, DoubleUnaryOperator change) {
        for (int i = begin(row); i < end(row); i++) {
            values[i] = (float) change.applyAsDouble(values[i]);
        }
    }

    /** How many rows have a value in each column. */
    int[] filled(int width) {
        int[] filled = new int[width];
        for (int i = 0; i < size; i++) {
            filled[columns[i]]++;
        }
        return filled;
    }

    /** Replaces counts by one plus their logarithms. */
    void dampen() {
        for (int i = 0; i < size; i++) {
            values[i] = (float) (1 + Math.log(values[i]));
        }
    }

    /** Multiplies each value by the factor of its column. */
    void scaleColumns(double[] factors) {
        for (int i = 0; i < size; i++) {
            values[i] *= (float) factors[columns[i]];
        }
    }

    SparseRows copy() {
        SparseRows copy = new SparseRows();
        copy.ends = ends.clone();
        copy.columns = columns.clone();
        copy.values = values.clone();
        copy.rows = rows;
        copy.size = size;
        return copy;
    }

    /** Columns become rows. */
    SparseRows transposed(int width) {
        SparseRows turned = new SparseRows();
        turned.rows = width;
        turned.size = size;
        turned.columns = new int[size];
        turned.values = new float[size];
        turned.ends = filled(width);
        for (int i = 1; i < width; i++) {
            turned.ends[i] += turned.ends[i - 1];
        }
        int[] next = new int[width];
        for (int i = 1; i < width; i++) {
            next[i] = turned.ends[i - 1];
        }
        for (int row = 0; row < rows; row++) {
            for (int i = begin(row); i < end(row); i++) {
                int place = next[columns[i]]++;
                turned.columns[place] = row;
                turned.values[place] = values[i];
            }
        }
        return turned;
    }
}
