package eu.visavis.directory.register.source;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** One JSON object per line; a line that is none spoils itself only. */
final class JsonLinesSource implements SourceReader {
    private static final int LONGEST_LINE = 1024 * 1024;

    private final BufferedReader lines;
    private long place;

    JsonLinesSource(BufferedReader lines) {
        this.lines = lines;
    }

    @Override
    public Optional<SourceItem> next() throws IOException {
        Optional<String> line = line();
        while (line.isPresent() && line.get().isBlank()) {
            line = line();
        }
        return line.map(this::item);
    }

    private SourceItem item(String line) {
        if (line.length() > LONGEST_LINE) {
            return new SourceItem.Spoilt(place, "directory.source.longLine");
        }
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonStructure value = reader.read();
            return value.getValueType() == JsonValue.ValueType.OBJECT
                    ? new SourceItem.Found(place, JsonPaths.flat(value.asJsonObject()))
                    : new SourceItem.Spoilt(place, "directory.source.noObject");
        } catch (JsonException | IllegalStateException e) {
            return new SourceItem.Spoilt(place, "directory.source.noObject");
        }
    }

    /** The next line, of one that is too long only as much as shows that. */
    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return Optional.empty();
        }
        place++;
        while (c >= 0 && c != '\n') {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
            c = lines.read();
        }
        return Optional.of(line.toString());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
