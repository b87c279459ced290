package eu.visavis.network.web;

import eu.visavis.kernel.Language;
import eu.visavis.network.TextKind;
import eu.visavis.web.Form;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of a text that a network states by language: "name-en", "name-de" and so on. */
final class TextFields {
    private TextFields() {}

    static void fill(Map<String, List<String>> values, String field, Map<Language, String> texts) {
        texts.forEach((language, text) -> values.put(field + "-" + language.code(), List.of(text)));
    }

    /** What is stated; a text that is too long is a problem at its field. */
    static Map<Language, String> read(Form form, String field, TextKind kind) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = form.optional(field + "-" + language.code(), kind.maxLength());
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }
}
