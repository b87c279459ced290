package eu.visavis.matchmaking.scoring.concept;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The subspace of the labels that are shipped, computed before: finding it takes the most of learning. A byte for each number,
 * with the greatest of its row. The file says of which labels it is; for others it is not taken, and all is computed.
 */
final class SubspaceFile {
    static final String NAME = "subspace.bin.gz";
    private static final float MOST = 127;

    private SubspaceFile() {}

    /**
     * The subspace that is shipped, if it is that of a matrix.
     *
     * @param mark tells the matrix from others
     */
    static Optional<Subspace> read(String mark) {
        try (InputStream file = SubspaceFile.class.getResourceAsStream(NAME)) {
            if (file == null) {
                return Optional.empty();
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)));
            return in.readUTF().equals(mark) ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + NAME, e);
        }
    }

    private static Subspace read(DataInputStream in) throws IOException {
        float[][] directions = new float[in.readInt()][];
        double[] strengths = new double[in.readInt()];
        for (int d = 0; d < strengths.length; d++) {
            strengths[d] = in.readDouble();
        }
        byte[] packed = new byte[strengths.length];
        for (int row = 0; row < directions.length; row++) {
            float greatest = in.readFloat();
            in.readFully(packed);
            directions[row] = new float[packed.length];
            for (int d = 0; d < packed.length; d++) {
                directions[row][d] = packed[d] * greatest / MOST;
            }
        }
        return new Subspace(directions, strengths);
    }

    /** Writes a file to be shipped. */
    static void write(String mark, Subspace subspace, OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file)))) {
            out.writeUTF(mark);
            out.writeInt(subspace.directions().length);
            out.writeInt(subspace.strengths().length);
            for (double strength : subspace.strengths()) {
                out.writeDouble(strength);
            }
            for (float[] row : subspace.directions()) {
                float greatest = 0;
                for (float value : row) {
                    greatest = Math.max(greatest, Math.abs(value));
                }
                out.writeFloat(greatest);
                out.write(WordVectors.packed(row));
            }
        }
    }
}
