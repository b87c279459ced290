package eu.visavis.directory.register.source;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A JSON document; its records are the objects of one array, which is never in memory as a whole. */
final class JsonSource implements SourceReader {
    private final JsonParser parser;
    private final String path;
    private boolean inside;
    private boolean over;
    private long place;

    /** Reads the array at a path; "" for a document that is an array. */
    JsonSource(Reader text, String path) {
        this.parser = Json.createParser(text);
        this.path = path;
    }

    @Override
    public Optional<SourceItem> next() throws IOException {
        try {
            if (!inside && !over) {
                enter();
            }
            return over || !parser.hasNext() ? Optional.empty() : element();
        } catch (JsonException | IllegalStateException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new UnreadableSource(place + 1, "directory.source.json", e);
        }
    }

    /** Goes to the array, past everything before it. */
    private void enter() throws UnreadableSource {
        if (!parser.hasNext()) {
            throw new UnreadableSource(0, "directory.source.empty");
        }
        JsonParser.Event event = parser.next();
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            if (event != JsonParser.Event.START_OBJECT || !find(name)) {
                throw new UnreadableSource(0, "directory.source.noRecords");
            }
            event = parser.next();
        }
        if (event != JsonParser.Event.START_ARRAY) {
            throw new UnreadableSource(0, "directory.source.noRecords");
        }
        inside = true;
    }

    /** Goes behind a name of the object that the parser is in. */
    private boolean find(String name) {
        while (parser.hasNext()) {
            switch (parser.next()) {
                case KEY_NAME -> {
                    if (parser.getString().equals(name)) {
                        return true;
                    }
                }
                case START_OBJECT -> parser.skipObject();
                case START_ARRAY -> parser.skipArray();
                case END_OBJECT -> {
                    return false;
                }
                default -> {} // the value of another name
            }
        }
        return false;
    }

    private Optional<SourceItem> element() {
        JsonParser.Event event = parser.next();
        if (event == JsonParser.Event.END_ARRAY) {
            over = true;
            return Optional.empty();
        }
        place++;
        JsonValue value = parser.getValue();
        return Optional.of(
                value.getValueType() == JsonValue.ValueType.OBJECT
                        ? new SourceItem.Found(place, JsonPaths.flat(value.asJsonObject()))
                        : new SourceItem.Spoilt(place, "directory.source.noObject"));
    }

    @Override
    public void close() {
        parser.close();
    }
}
