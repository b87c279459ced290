package eu.visavis.directory.register;

import eu.visavis.kernel.SearchKey;
import eu.visavis.text.LatinScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Guesses by its name what a column says, from names that registers of several countries give to their columns. */
final class ColumnNames {
    private static final Map<RegisterField, List<String>> KNOWN = read();

    private ColumnNames() {}

    /** Assigns the columns or paths that can be told by their names; the first of a field's names that fits is taken. */
    static Map<RegisterField, String> assign(Collection<String> paths) {
        Map<RegisterField, String> assigned = new EnumMap<>(RegisterField.class);
        Set<String> taken = new HashSet<>();
        for (RegisterField field : RegisterField.values()) {
            KNOWN.get(field).stream()
                    .flatMap(name -> paths.stream().filter(path -> fits(path, name)))
                    .filter(path -> !taken.contains(path))
                    .findFirst()
                    .ifPresent(path -> {
                        assigned.put(field, path);
                        taken.add(path);
                    });
        }
        return assigned;
    }

    /** Whether a path is the name, or ends in it. */
    private static boolean fits(String path, String name) {
        String whole = letters(path);
        return whole.equals(name)
                || letters(path.substring(path.lastIndexOf('.') + 1)).equals(name)
                || whole.endsWith(name) && name.length() > 8; // "address.postal code" by two of its parts
    }

    private static String letters(String name) {
        return SearchKey.ofName(LatinScript.plain(name)).replaceAll("[^a-z0-9]", "");
    }

    private static Map<RegisterField, List<String>> read() {
        Properties names = new Properties();
        try (InputStream file = ColumnNames.class.getResourceAsStream("columns.properties")) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the names of columns", e);
        }
        Map<RegisterField, List<String>> known = new EnumMap<>(RegisterField.class);
        for (RegisterField field : RegisterField.values()) {
            known.put(field, List.of(names.getProperty(field.name(), "").split("\\s+")));
        }
        return known;
    }
}
