package eu.visavis.matchmaking.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Words that stand in offers and needs of every kind and therefore tell nothing, by language. */
final class CommonWords {
    private static final String FILE = "common-words.properties";
    private static final String EVERYWHERE = "any";
    private static final Properties ALL = load();

    private CommonWords() {}

    /** Returns the common words of a vocabulary together with those of all vocabularies. */
    static List<String> of(String vocabulary) {
        List<String> words = new ArrayList<>(split(EVERYWHERE));
        words.addAll(split(vocabulary));
        return words;
    }

    private static List<String> split(String key) {
        return List.of(ALL.getProperty(key, "").strip().split("\\s+"));
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream in = CommonWords.class.getResourceAsStream(FILE);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
        return words;
    }
}
