package eu.visavis.newsletter.web;

import eu.visavis.kernel.Language;
import eu.visavis.newsletter.Letter;
import eu.visavis.web.Form;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a letter: "subject-en", "body-en" and so on. */
final class LetterForm {
    private LetterForm() {}

    static Form of(Map<Language, Letter> letters) {
        Map<String, List<String>> values = new HashMap<>();
        letters.forEach((language, letter) -> {
            values.put("subject-" + language.code(), List.of(letter.subject()));
            values.put("body-" + language.code(), List.of(letter.body()));
        });
        return Form.filled(values);
    }

    /** Reads whole letters; a half one is a problem at the field that is empty. */
    static Map<Language, Letter> read(Form form, Language reader) {
        Map<Language, Letter> letters = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String subject = form.optional("subject-" + language.code(), Letter.MOST_SUBJECT);
            String body = form.optional("body-" + language.code(), Letter.MOST_BODY);
            if (subject.isEmpty() && body.isEmpty()) {
                continue;
            }
            if (subject.isEmpty()) {
                form.wrong("subject-" + language.code(), "newsletter.issue.subjectMissing");
            } else if (body.isEmpty()) {
                form.wrong("body-" + language.code(), "newsletter.issue.bodyMissing");
            } else {
                letters.put(language, new Letter(subject, body));
            }
        }
        if (letters.isEmpty() && !form.isWrong()) {
            form.wrong("subject-" + reader.code(), "newsletter.issue.subjectMissing");
        }
        return letters;
    }
}
