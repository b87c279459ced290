package eu.visavis.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The register of personal data: every column of the schema with the kind of data that it holds, and for each kind its
 * legal basis, recipients and time of keeping. Read from {@code register.properties}, where its form is explained.
 */
public final class Register {
    private static final String KIND = "kind.";
    private static final Register REGISTER = new Register(load());

    private final Map<DataKind, Entry> kinds = new EnumMap<>(DataKind.class);
    private final Map<String, RegisteredTable> tables = new TreeMap<>();

    private Register(Properties lines) {
        Map<String, Map<String, String>> byTable = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            String value = lines.getProperty(key).strip();
            if (key.startsWith(KIND)) {
                kinds.put(DataKind.valueOf(key.substring(KIND.length())), Entry.read(value));
            } else {
                int dot = key.indexOf('.');
                byTable.computeIfAbsent(key.substring(0, dot), table -> new TreeMap<>())
                        .put(key.substring(dot + 1), value);
            }
        }
        byTable.forEach((table, stated) -> tables.put(table, RegisteredTable.read(table, stated)));
    }

    /**
     * What holds for all data of a kind.
     *
     * @param bases at least one
     * @param recipients at least one
     */
    public record Entry(List<Basis> bases, List<Recipient> recipients, Keeping keeping) {
        private static Entry read(String line) {
            String[] parts = line.split("\\|");
            return new Entry(
                    words(parts[0]).stream().map(Basis::ofArticle).toList(),
                    words(parts[1]).stream().map(Recipient::valueOf).toList(),
                    Keeping.valueOf(parts[2].strip()));
        }
    }

    /** The register of this version of Visavis. */
    public static Register get() {
        return REGISTER;
    }

    /** What holds for a kind of data; each has an entry. */
    public Entry of(DataKind kind) {
        return Optional.ofNullable(kinds.get(kind))
                .orElseThrow(() -> new IllegalStateException("The register has no entry for " + kind));
    }

    /** All tables in the order of their names. */
    Collection<RegisteredTable> tables() {
        return tables.values();
    }

    /** The words of a list that commas part. */
    static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Properties load() {
        try (InputStream in = Register.class.getResourceAsStream("register.properties")) {
            if (in == null) {
                throw new IllegalStateException("The register of personal data is missing");
            }
            Properties lines = new Properties();
            lines.load(in);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the register of personal data", e);
        }
    }
}
