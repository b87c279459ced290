package eu.visavis.app.backup;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an archive says about itself, as a file of properties.
 *
 * @param schema the migration that its tables belong to
 * @param product the version of Visavis that made it
 * @param madeAt when its reading began
 * @param database the engine it was read from
 * @param tables in the order in which they can be filled
 * @param sequences the next value of each
 */
record Manifest(
        String schema,
        String product,
        Instant madeAt,
        String database,
        List<Content> tables,
        Map<String, Long> sequences) {
    static final String FORMAT = "1";

    /**
     * A table in the archive.
     *
     * @param columns names and kinds, as {@link Column} shows itself
     * @param sha256 of the file, in hexadecimal digits
     */
    record Content(String name, List<String> columns, long rows, String sha256) {}

    /** Rows of all tables together. */
    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    String write() {
        Map<String, String> lines = new TreeMap<>();
        lines.put("format", FORMAT);
        lines.put("schema", schema);
        lines.put("product", product);
        lines.put("made-at", madeAt.toString());
        lines.put("database", database);
        lines.put("tables", tables.stream().map(Content::name).collect(Collectors.joining(",")));
        tables.forEach(table -> {
            lines.put("table." + table.name() + ".columns", String.join(",", table.columns()));
            lines.put("table." + table.name() + ".rows", Long.toString(table.rows()));
            lines.put("table." + table.name() + ".sha256", table.sha256());
        });
        sequences.forEach((name, next) -> lines.put("sequence." + name, Long.toString(next)));
        StringWriter text = new StringWriter();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws Refused if it is of another format or cannot be understood
     */
    static Manifest read(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is none in memory
        }
        String format = lines.getProperty("format");
        if (!FORMAT.equals(format)) {
            throw new Refused("The archive has the format " + format + "; this Visavis reads format " + FORMAT + ".");
        }
        try {
            return of(lines);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refused("The archive is damaged: its manifest cannot be understood.", e);
        }
    }

    private static Manifest of(Properties lines) {
        Map<String, Long> sequences = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith("sequence.")) {
                sequences.put(key.substring("sequence.".length()), Long.valueOf(lines.getProperty(key)));
            }
        }
        List<Content> tables = Stream.of(value(lines, "tables").split(","))
                .map(name -> content(name, lines))
                .toList();
        return new Manifest(
                value(lines, "schema"),
                value(lines, "product"),
                Instant.parse(value(lines, "made-at")),
                value(lines, "database"),
                tables,
                sequences);
    }

    private static Content content(String name, Properties lines) {
        return new Content(
                name,
                List.of(value(lines, "table." + name + ".columns").split(",")),
                Long.parseLong(value(lines, "table." + name + ".rows")),
                value(lines, "table." + name + ".sha256"));
    }

    private static String value(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("No " + key);
        }
        return value;
    }
}
