package eu.visavis.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of a form as they were typed, and what is wrong with them. A form that has problems is shown again with
 * every value kept, an error summary and the same words at each field; it works without JavaScript.
 */
public final class Form {
    private final Map<String, List<String>> values;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** What is wrong with one field: a message key with arguments. */
    public record Problem(String key, List<Object> arguments) {}

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** The form that a browser sent. Control characters other than line breaks are dropped. */
    public static Form of(MultivaluedMap<String, String> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (sent == null) {
            return new Form(values); // the request had no body
        }
        sent.forEach(
                (name, list) -> values.put(name, list.stream().map(Form::clean).toList()));
        return new Form(values);
    }

    /** A form filled with what is stored. */
    public static Form filled(Map<String, List<String>> stored) {
        return new Form(stored);
    }

    /** The same form with more fields. */
    public Form and(Map<String, List<String>> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Form(all);
    }

    /** The typed value without surrounding white space, or "". */
    public String value(String field) {
        List<String> list = values.getOrDefault(field, List.of());
        return list.isEmpty() ? "" : list.get(0).strip();
    }

    /** The value as it was typed, with white space at its ends, or "": for passwords. */
    public String exactly(String field) {
        List<String> list = values.getOrDefault(field, List.of());
        return list.isEmpty() ? "" : list.get(0);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether a box or choice with this value is ticked. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** The value, which must not be empty and at most that long. */
    public String required(String field, int maxLength, String missingKey) {
        String value = value(field);
        if (value.isEmpty()) {
            wrong(field, missingKey);
        }
        return shortEnough(field, value, maxLength);
    }

    /** The value, which may be empty, at most that long. */
    public String optional(String field, int maxLength) {
        return shortEnough(field, value(field), maxLength);
    }

    /** The value read by the given function; a value that it cannot read is a problem. */
    public <T> Optional<T> read(String field, Function<String, Optional<T>> reader, String wrongKey) {
        Optional<T> read = reader.apply(value(field));
        if (read.isEmpty()) {
            wrong(field, wrongKey);
        }
        return read;
    }

    /** Reads a whole number from least to most, at most 999,999,999 and without a sign; to be given to {@link #read}. */
    public static Optional<Integer> number(String typed, int least, int most) {
        return Optional.of(typed)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    /** Reads a day between 2000 and 2199, as a field for dates sends it; to be given to {@link #read}. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Notes a problem; the first one of a field stays. */
    public void wrong(String field, String key, Object... arguments) {
        problems.putIfAbsent(field, new Problem(key, List.of(arguments)));
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** The problems by field, in the order in which they were found. */
    public Map<String, Problem> problems() {
        return problems;
    }

    public boolean isWrong(String field) {
        return problems.containsKey(field);
    }

    private String shortEnough(String field, String value, int maxLength) {
        if (value.length() > maxLength) {
            wrong(field, "common.form.tooLong", maxLength, value.length());
        }
        return value;
    }

    /**
     * A text with line breaks as one character, without other control characters, halves of characters and signs that
     * turn its direction.
     */
    public static String clean(String typed) {
        if (typed == null) {
            return ""; // a name without any value, which no browser sends
        }
        StringBuilder clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().filter(Form::isText).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isText(int c) {
        boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !loneSurrogate && !turns(c) && (c == '\n' || c == '\t' || !Character.isISOControl(c));
    }

    /** Whether a character turns the direction of what follows, so that a text reads otherwise than it is; or is a tag. */
    private static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c >= 0xE0000 && c <= 0xE007F;
    }
}
