package eu.visavis.registration.web;

import eu.visavis.event.PlaceLimit;
import eu.visavis.kernel.Language;
import eu.visavis.registration.TypeFacts;
import eu.visavis.web.Form;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The form in which a type of participants is stated. */
final class TypeForm {
    private TypeForm() {}

    /**
     * Reads a type; empty if the form has problems.
     *
     * @param own whose field is told if no name is stated
     * @param barred whom people of the type cannot ask, which is stated elsewhere
     */
    static Optional<TypeFacts> read(Form form, Language own, Set<Long> barred) {
        Map<Language, String> names = texts(form, "name", TypeFacts.MOST_NAME);
        if (names.isEmpty()) {
            form.wrong("name-" + own.code(), "registration.type.nameMissing");
        }
        String word = form.required("word", TypeFacts.MOST_WORD, "registration.type.wordMissing");
        String sign = form.optional("sign", TypeFacts.MOST_SIGN);
        OptionalInt places = number(form, "places", PlaceLimit.MOST);
        OptionalInt mostOpen = number(form, "mostOpen", TypeFacts.MOST_OPEN);
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new TypeFacts(word, names, sign, places, mostOpen, barred));
    }

    /** A text in the languages in which it is stated. */
    static Map<Language, String> texts(Form form, String field, int most) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = form.optional(field + "-" + language.code(), most);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private static OptionalInt number(Form form, String field, int most) {
        String typed = form.value(field);
        Optional<Integer> number = Form.number(typed, 1, most);
        if (number.isEmpty() && !typed.isEmpty()) {
            form.wrong(field, "registration.type.numberWrong", 1, most);
        }
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
