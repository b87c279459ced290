package eu.visavis.directory.register.source;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a JSON object down by paths: names from the outside in, separated by dots; lists have several values. */
final class JsonPaths {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private JsonPaths() {}

    static Map<String, List<String>> flat(JsonObject object) {
        JsonPaths paths = new JsonPaths();
        paths.add("", object);
        return paths.values;
    }

    private void add(String path, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().forEach((name, inner) -> add(below(path, name), inner));
            case ARRAY -> addAll(path, value.asJsonArray());
            case STRING -> put(path, ((JsonString) value).getString());
            case NULL -> {} // says nothing
            default -> put(path, value.toString());
        }
    }

    private void addAll(String path, JsonArray array) {
        array.forEach(inner -> add(path, inner));
    }

    private void put(String path, String text) {
        if (!text.isBlank()) {
            values.computeIfAbsent(path, unknown -> new ArrayList<>()).add(text);
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
