package eu.visavis.rules.web;

import eu.visavis.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A number that may be left out.
 *
 * @param value empty if nothing, or nothing that fits, was typed
 */
record NumberField(OptionalInt value) {
    /** Reads a field; what is no number from least to most is a problem, told with both as arguments. */
    static NumberField read(Form form, String field, int least, int most, String wrongKey) {
        String typed = form.value(field);
        Optional<Integer> number = Form.number(typed, least, most);
        if (number.isEmpty() && !typed.isEmpty()) {
            form.wrong(field, wrongKey, least, most);
        }
        return new NumberField(number.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    /** Puts a stored number into the values of a form. */
    static void show(Map<String, List<String>> values, String field, OptionalInt number) {
        values.put(field, List.of(number.isPresent() ? String.valueOf(number.getAsInt()) : ""));
    }

    boolean isAbove(NumberField other) {
        return value.isPresent() && other.value.isPresent() && value.getAsInt() > other.value.getAsInt();
    }
}
