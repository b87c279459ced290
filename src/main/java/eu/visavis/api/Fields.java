package eu.visavis.api;

import eu.visavis.web.Form;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of a JSON object, read one by one. What is wrong is noted with its place, so that a caller learns of all
 * mistakes at once; fields that nobody asks for are left alone.
 */
final class Fields {
    private final JsonObject object;
    private final String pointer;
    private final List<Problem.Mistake> mistakes;

    private Fields(JsonObject object, String pointer, List<Problem.Mistake> mistakes) {
        this.object = object;
        this.pointer = pointer;
        this.mistakes = mistakes;
    }

    /**
     * The fields of a body.
     *
     * @throws Problem if it is no object in JSON and UTF-8
     */
    static Fields of(byte[] body) {
        return new Fields(JsonBody.read(body), "", new ArrayList<>());
    }

    /** Whether there is a value, {@code null} not counted. */
    boolean has(String name) {
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    /** A text that must be there; empty if something is wrong with it. */
    Optional<String> required(String name, int maxLength) {
        if (!has(name)) {
            wrong(name, "api.field.missing");
            return Optional.empty();
        }
        Optional<String> text = text(name, maxLength);
        if (text.isPresent() && text.get().isEmpty()) {
            wrong(name, "api.field.missing");
            return Optional.empty();
        }
        return text;
    }

    /** A text, "" if it is not there or something is wrong with it. */
    String optional(String name, int maxLength) {
        return has(name) ? text(name, maxLength).orElse("") : "";
    }

    /** A text read by the given function; one that it cannot read is a mistake. */
    <T> Optional<T> read(String name, Function<String, Optional<T>> reader, String wrongKey, Object... arguments) {
        Optional<String> text = required(name, 200);
        Optional<T> read = text.flatMap(reader);
        if (text.isPresent() && read.isEmpty()) {
            wrong(name, wrongKey, arguments);
        }
        return read;
    }

    /** A whole number that must be there and within bounds. */
    Optional<Integer> number(String name, int min, int max) {
        if (!has(name)) {
            wrong(name, "api.field.missing");
            return Optional.empty();
        }
        String written = object.get(name) instanceof JsonNumber number ? number.toString() : "";
        Optional<Integer> read = Optional.of(written)
                .filter(digits -> digits.matches("-?\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(value -> value >= min && value <= max);
        if (read.isEmpty()) {
            wrong(name, "api.field.number", min, max);
        }
        return read;
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonValue value = object.get(name);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            wrong(name, "api.field.flag");
        }
        return value == JsonValue.TRUE;
    }

    /** The fields of an object within, which must be there. */
    Optional<Fields> inner(String name) {
        if (object.get(name) instanceof JsonObject inner) {
            return Optional.of(new Fields(inner, at(name), mistakes));
        }
        wrong(name, "api.field.object");
        return Optional.empty();
    }

    /** The texts of an object within, by their names; none if there is no such object. */
    Map<String, String> texts(String name, int maxLength) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(name)) {
            inner(name)
                    .ifPresent(inner ->
                            inner.object.keySet().forEach(key -> texts.put(key, inner.optional(key, maxLength))));
        }
        return texts;
    }

    /** The objects of a list, none if there is no list. */
    List<Fields> list(String name, int most) {
        List<Fields> found = new ArrayList<>();
        for (JsonValue value : array(name, most)) {
            String place = at(name) + "/" + found.size();
            if (value instanceof JsonObject entry) {
                found.add(new Fields(entry, place, mistakes));
            } else {
                mistakes.add(new Problem.Mistake(place, "api.field.object"));
                return found;
            }
        }
        return found;
    }

    /** The texts of a list, none if there is no list. */
    List<String> words(String name, int most) {
        List<String> found = new ArrayList<>();
        for (JsonValue value : array(name, most)) {
            if (value instanceof JsonString word) {
                found.add(word.getString());
            } else {
                mistakes.add(new Problem.Mistake(at(name) + "/" + found.size(), "api.field.text", 100));
                return found;
            }
        }
        return found;
    }

    /** Notes a mistake in a field. */
    void wrong(String name, String key, Object... arguments) {
        mistakes.add(new Problem.Mistake(at(name), key, arguments));
    }

    /** Notes a mistake in an entry of a list. */
    void wrong(String list, int position, String key) {
        mistakes.add(new Problem.Mistake(at(list) + "/" + position, key));
    }

    boolean isWrong() {
        return !mistakes.isEmpty();
    }

    /** Ends the request if anything was wrong. */
    void refuseIfWrong() {
        if (isWrong()) {
            throw new Problem(ProblemKind.WRONG_VALUES, mistakes);
        }
    }

    private Optional<String> text(String name, int maxLength) {
        String text = object.get(name) instanceof JsonString given ? given.getString() : null;
        if (text == null || text.length() > maxLength) {
            wrong(name, "api.field.text", maxLength);
            return Optional.empty();
        }
        return Optional.of(Form.clean(text).strip());
    }

    private List<? extends JsonValue> array(String name, int most) {
        if (!has(name)) {
            return List.of();
        }
        if (object.get(name) instanceof JsonArray array && array.size() <= most) {
            return array;
        }
        wrong(name, "api.field.list", most);
        return List.of();
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
