package eu.visavis.listing.web;

import eu.visavis.kernel.Language;
import eu.visavis.listing.CrisisFacts;
import eu.visavis.listing.CrisisText;
import eu.visavis.network.CategoryFacts;
import eu.visavis.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a crisis marketplace; texts have one for each language: "name-en", "name-de" and so on. */
final class CrisisForm {
    static final String[] TEXTS = {"name", "intro", "notice", "categories"};

    private static final int MOST_CATEGORIES = 30;
    private static final String DATE_MISSING = "event.form.dateMissing";

    private CrisisForm() {}

    /** The form of one that begins today. */
    static Form fresh(LocalDate today) {
        return Form.filled(Map.of("from", List.of(today.toString())));
    }

    /** The form with what is stated. */
    static Form of(CrisisFacts facts) {
        Map<String, List<String>> values = new HashMap<>();
        facts.texts().forEach((language, text) -> {
            values.put("name-" + language.code(), List.of(text.name()));
            values.put("intro-" + language.code(), List.of(text.intro()));
            values.put("notice-" + language.code(), List.of(text.notice()));
        });
        values.put("from", List.of(facts.from().toString()));
        values.put("until", facts.until().map(LocalDate::toString).stream().toList());
        return Form.filled(values);
    }

    /** Reads what is stated; empty if the form has problems. */
    static Optional<CrisisFacts> read(Form form, Language own) {
        Map<Language, CrisisText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            text(form, language.code()).ifPresent(text -> texts.put(language, text));
        }
        if (texts.isEmpty()) {
            form.wrong("name-" + own.code(), "listing.crisis.nameMissing");
        }
        Optional<LocalDate> from = form.read("from", Form::day, DATE_MISSING);
        Optional<LocalDate> until =
                form.value("until").isEmpty() ? Optional.empty() : form.read("until", Form::day, DATE_MISSING);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.wrong("until", "network.project.endFirst");
        }
        return form.isWrong() ? Optional.empty() : Optional.of(new CrisisFacts(texts, from.orElseThrow(), until));
    }

    private static Optional<CrisisText> text(Form form, String language) {
        String name = ListingForm.line(form.optional("name-" + language, CrisisText.MOST_NAME));
        String intro = form.optional("intro-" + language, CrisisText.MOST_INTRO);
        String notice = ListingForm.line(form.optional("notice-" + language, CrisisText.MOST_NOTICE));
        if (name.isEmpty() && !(intro + notice).isEmpty()) {
            form.wrong("name-" + language, "listing.crisis.nameMissing");
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new CrisisText(name, intro, notice));
    }

    /**
     * The names of its categories, one in each line. The lines of all languages in which they are stated belong together,
     * so there have to be as many.
     */
    static List<Map<Language, String>> categories(Form form, Language own) {
        Map<Language, List<String>> stated = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> lines = form.value("categories-" + language.code())
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                stated.put(language, lines);
            }
        }
        List<String> first =
                stated.getOrDefault(own, stated.values().stream().findFirst().orElse(List.of()));
        if (first.isEmpty()
                || first.size() > MOST_CATEGORIES
                || first.stream().anyMatch(name -> name.length() > CategoryFacts.MOST_NAME)) {
            form.wrong("categories-" + own.code(), "listing.crisis.categoriesWrong", MOST_CATEGORIES);
        }
        stated.forEach((language, lines) -> {
            if (lines.size() != first.size()) {
                form.wrong("categories-" + language.code(), "listing.crisis.categoriesUneven", first.size());
            }
        });
        return form.isWrong() ? List.of() : byLine(stated, first.size());
    }

    private static List<Map<Language, String>> byLine(Map<Language, List<String>> stated, int lines) {
        List<Map<Language, String>> names = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int line = i;
            names.add(stated.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().get(line))));
        }
        return names;
    }
}
