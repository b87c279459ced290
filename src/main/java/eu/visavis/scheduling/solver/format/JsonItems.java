package eu.visavis.scheduling.solver.format;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a JSON object whose lists can be long: each list is turned into values item by item, so that the document as such
 * is never held.
 */
final class JsonItems {
    /** Turns an item of a list into a value. */
    interface Reading {
        Object read(JsonObject item, int position);
    }

    private final Map<String, Object> values = new HashMap<>();

    /**
     * Reads the document.
     *
     * @param lists how to read the items of each list; other members are kept as they are
     * @throws FormatException if it is no JSON object, or a member is not what it should be
     */
    JsonItems(InputStream in, Map<String, Reading> lists) {
        try (JsonParser parser = Json.createParser(in)) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new FormatException("The file must hold one JSON object");
            }
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                String name = parser.getString();
                JsonParser.Event start = parser.next();
                Reading reading = lists.get(name);
                values.put(name, reading == null ? parser.getValue() : items(name, start, parser, reading));
            }
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw new FormatException("The file is no JSON: " + e.getMessage(), e);
        }
    }

    private static List<Object> items(String name, JsonParser.Event start, JsonParser parser, Reading reading) {
        if (start != JsonParser.Event.START_ARRAY) {
            throw new FormatException(name + " must be a list");
        }
        List<Object> items = new ArrayList<>();
        parser.getArrayStream().forEach(value -> {
            int position = items.size();
            if (!(value instanceof JsonObject item)) {
                throw new FormatException("%s[%d] must be an object".formatted(name, position));
            }
            try {
                items.add(reading.read(item, position));
            } catch (ClassCastException | NullPointerException | ArithmeticException e) {
                throw new FormatException("%s[%d] holds a value of the wrong kind".formatted(name, position), e);
            } catch (IllegalArgumentException | FormatException e) {
                throw new FormatException("%s[%d]: %s".formatted(name, position, e.getMessage()), e);
            }
        });
        return items;
    }

    <T> List<T> list(String name, Class<T> type) {
        Object items = values.get(name);
        if (items == null) {
            throw new FormatException(name + " is missing");
        }
        return ((List<?>) items).stream().map(type::cast).toList();
    }

    /** The objects of a list that may be missing, as they are. */
    List<JsonObject> optional(String name) {
        return values.get(name) instanceof JsonArray array ? array.getValuesAs(JsonObject.class) : List.of();
    }

    /** How many items a list has; 0 if it is missing. */
    int size(String name) {
        return values.get(name) instanceof List<?> list ? list.size() : 0;
    }

    String text(String name, String otherwise) {
        return isMissing(name)
                ? otherwise
                : known(name, JsonString.class, "a text").getString();
    }

    int number(String name, int otherwise) {
        return isMissing(name) ? otherwise : exact(known(name, JsonNumber.class, "a number"), name);
    }

    JsonObject object(String name) {
        return isMissing(name) ? JsonValue.EMPTY_JSON_OBJECT : known(name, JsonObject.class, "an object");
    }

    private boolean isMissing(String name) {
        return values.get(name) == null || values.get(name) == JsonValue.NULL;
    }

    private <T> T known(String name, Class<T> type, String what) {
        if (!type.isInstance(values.get(name))) {
            throw new FormatException(name + " must be " + what);
        }
        return type.cast(values.get(name));
    }

    /** A whole number of an item that must be there. */
    static int number(JsonObject item, String name) {
        if (!(item.get(name) instanceof JsonNumber number)) {
            throw new FormatException(name + " must be a number");
        }
        return exact(number, name);
    }

    static int number(JsonObject item, String name, int otherwise) {
        return item.get(name) instanceof JsonNumber number ? exact(number, name) : otherwise;
    }

    private static int exact(JsonNumber number, String name) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new FormatException(name + " must be a whole number", e);
        }
    }

    static Set<Long> ids(JsonObject item, String name) {
        JsonArray ids = item.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        return ids.getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValueExact)
                .collect(Collectors.toUnmodifiableSet());
    }
}
