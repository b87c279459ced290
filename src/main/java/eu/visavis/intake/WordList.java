package eu.visavis.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Words that the files of other tools use, kept beside the classes: lists in which "|" parts the words. */
final class WordList {
    private WordList() {}

    /** The lists of a file by their keys. */
    static Map<String, String> read(String name) {
        Properties words = new Properties();
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
        Map<String, String> lists = new HashMap<>();
        words.stringPropertyNames().forEach(key -> lists.put(key, words.getProperty(key)));
        return lists;
    }

    /** The words of a list in the form under which they are compared. */
    static Set<String> keys(String words, UnaryOperator<String> key) {
        Set<String> keys = new LinkedHashSet<>();
        Codes.list(words).forEach(word -> keys.add(key.apply(word)));
        return keys;
    }
}
