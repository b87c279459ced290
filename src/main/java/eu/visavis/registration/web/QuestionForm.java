package eu.visavis.registration.web;

import eu.visavis.kernel.Language;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.ParticipantType;
import eu.visavis.registration.Question;
import eu.visavis.registration.QuestionFacts;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form in which a question to participants is stated. */
final class QuestionForm {
    private QuestionForm() {}

    /** The form with what is stated of a question. */
    static Form of(Question question) {
        QuestionFacts facts = question.facts();
        Map<String, List<String>> values = new HashMap<>();
        values.put("question", List.of(String.valueOf(question.id())));
        values.put("kind", List.of(facts.kind().name()));
        values.put("required", facts.required() ? List.of("yes") : List.of());
        values.put("keep", List.of(String.valueOf(facts.keepDays())));
        values.put("types", facts.types().stream().map(String::valueOf).toList());
        fill(values, "label", facts.labels());
        fill(values, "purpose", facts.purposes());
        fill(values, "options", facts.options());
        return Form.filled(values);
    }

    private static void fill(Map<String, List<String>> values, String field, Map<Language, String> texts) {
        texts.forEach((language, text) -> values.put(field + "-" + language.code(), List.of(text)));
    }

    /**
     * Reads a question; empty if the form has problems.
     *
     * @param own whose fields are told if nothing is stated in any language
     * @param stated the kind of a question that is there already, which stays
     */
    static Optional<QuestionFacts> read(
            Form form, Language own, Optional<QuestionFacts.Kind> stated, EventTypes types) {
        QuestionFacts.Kind kind = stated.or(() ->
                        form.read("kind", Choices.oneOf(QuestionFacts.Kind.class), "registration.question.kindMissing"))
                .orElse(QuestionFacts.Kind.TEXT);
        Map<Language, String> labels = TypeForm.texts(form, "label", QuestionFacts.MOST_LABEL);
        if (labels.isEmpty()) {
            form.wrong("label-" + own.code(), "registration.question.labelMissing");
        }
        Map<Language, String> purposes = TypeForm.texts(form, "purpose", QuestionFacts.MOST_PURPOSE);
        if (purposes.isEmpty()) {
            form.wrong("purpose-" + own.code(), "registration.question.purposeMissing");
        }
        Map<Language, String> options = kind == QuestionFacts.Kind.CHOICE
                ? TypeForm.texts(form, "options", QuestionFacts.MOST_OPTIONS)
                : Map.of();
        if (kind == QuestionFacts.Kind.CHOICE) {
            checkOptions(form, own, options);
        }
        int keep = form.read(
                        "keep",
                        typed -> Form.number(typed, 0, QuestionFacts.MOST_DAYS),
                        "registration.question.keepWrong")
                .orElse(0);
        Set<Long> chosen = types.all().stream()
                .map(ParticipantType::id)
                .filter(id -> form.has("types", String.valueOf(id)))
                .collect(Collectors.toSet());
        // A file is sent after signing in only, so registering cannot wait for it.
        boolean required = form.has("required", "yes") && kind != QuestionFacts.Kind.FILE;
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new QuestionFacts(kind, labels, purposes, options, chosen, required, keep));
    }

    private static void checkOptions(Form form, Language own, Map<Language, String> options) {
        if (options.values().stream().allMatch(text -> QuestionFacts.lines(text).size() < 2)) {
            form.wrong("options-" + own.code(), "registration.question.optionsMissing");
            return;
        }
        Language first = options.containsKey(Language.EN)
                ? Language.EN
                : options.keySet().iterator().next();
        int number = QuestionFacts.lines(options.get(first)).size();
        options.forEach((language, text) -> {
            if (QuestionFacts.lines(text).size() != number) {
                form.wrong("options-" + language.code(), "registration.question.optionsDiffer", number);
            }
        });
    }
}
