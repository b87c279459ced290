package eu.visavis.matchmaking.scoring.concept;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The words of the labels that are shipped, read before: stemming nine languages takes a start of the server longer than all
 * that follows. The file says of which labels it is; for others it is not taken, and they are read.
 */
final class LabelWordsFile {
    static final String NAME = "words.bin.gz";
    private static final int BUFFER = 1 << 16;

    private LabelWordsFile() {}

    /**
     * The words that are shipped, if they are those of these labels.
     *
     * @param mark tells the labels from others
     */
    static Optional<LabelWords> read(String mark) {
        try (InputStream file = LabelWordsFile.class.getResourceAsStream(NAME)) {
            if (file == null) {
                return Optional.empty();
            }
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER));
            return in.readUTF().equals(mark) ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + NAME, e);
        }
    }

    private static LabelWords read(DataInputStream in) throws IOException {
        int[] parents = new int[in.readInt()];
        for (int code = 0; code < parents.length; code++) {
            parents[code] = in.readInt();
        }
        int stems = in.readInt();
        Map<String, Integer> numbers = new HashMap<>(2 * stems);
        for (int stem = 0; stem < stems; stem++) {
            numbers.put(in.readUTF(), stem);
        }
        int words = in.readInt();
        Map<String, int[]> stemsOfLetters = new LinkedHashMap<>(2 * words);
        for (int word = 0; word < words; word++) {
            String letters = in.readUTF();
            int[] places = new int[in.readUnsignedByte()];
            for (int i = 0; i < places.length; i++) {
                places[i] = in.readInt();
            }
            stemsOfLetters.put(letters, places);
        }
        SparseRows counts = new SparseRows();
        for (int code = 0; code < parents.length; code++) {
            int[] columns = new int[in.readUnsignedShort()];
            float[] values = new float[columns.length];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = in.readInt();
                values[i] = in.readUnsignedByte();
            }
            counts.add(columns, values);
        }
        return new LabelWords(parents, numbers, stemsOfLetters, counts);
    }

    /** Writes a file to be shipped. */
    static void write(String mark, LabelWords words, OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file)))) {
            out.writeUTF(mark);
            out.writeInt(words.parents().length);
            for (int parent : words.parents()) {
                out.writeInt(parent);
            }
            out.writeInt(words.stems().size());
            for (String stem : words.stems().keySet()) {
                out.writeUTF(stem);
            }
            out.writeInt(words.stemsOfLetters().size());
            for (Map.Entry<String, int[]> word : words.stemsOfLetters().entrySet()) {
                out.writeUTF(word.getKey());
                out.writeByte(word.getValue().length);
                for (int stem : word.getValue()) {
                    out.writeInt(stem);
                }
            }
            SparseRows counts = words.counts();
            for (int code = 0; code < counts.rows(); code++) {
                out.writeShort(counts.end(code) - counts.begin(code));
                for (int i = counts.begin(code); i < counts.end(code); i++) {
                    out.writeInt(counts.column(i));
                    out.writeByte((int) counts.value(i));
                }
            }
        }
    }
}
