package eu.visavis.matchmaking.scoring.concept;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * The codes of CPV and NACE with their labels. Whose they are stands in the first lines of the file.
 *
 * @param languages the languages of the labels, in the order of their columns
 * @param concepts parents before their children
 */
record Labels(List<String> languages, List<Concept> concepts) {
    private static final String FILE = "labels.tsv.gz";
    private static final int CODE = 0;
    private static final int PARENT = 1;
    private static final int FIRST_LABEL = 2;

    /**
     * A code.
     *
     * @param parent place of the parent among the concepts, -1 at the top
     * @param labels one for each language, empty where there is none
     */
    record Concept(int parent, List<String> labels) {}

    static Labels shipped() {
        try (InputStream file = Labels.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** Tells the labels that are shipped from others. */
    static String mark() {
        try (InputStream file = Labels.class.getResourceAsStream(FILE)) {
            CRC32 sum = new CRC32();
            sum.update(file.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static Labels read(BufferedReader lines) throws IOException {
        List<String> languages = List.of();
        List<Concept> concepts = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (languages.isEmpty()) {
                languages = cells.subList(FIRST_LABEL, cells.size());
                continue;
            }
            places.put(cells.get(CODE), concepts.size());
            concepts.add(
                    new Concept(places.getOrDefault(cells.get(PARENT), -1), cells.subList(FIRST_LABEL, cells.size())));
        }
        return new Labels(languages, concepts);
    }
}
