package eu.visavis.rules.web;

import eu.visavis.registration.HalfDays;
import eu.visavis.rules.CommonFacts;
import eu.visavis.rules.CountryPair;
import eu.visavis.rules.Interpreter;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The forms of one page: a new interpreter, a number of meetings between two countries, and the share across borders.
 */
record ProgrammeForms(Form interpreter, Form quota, Form share) {
    private static final int MOST_LANGUAGES = 30;

    /** Nothing typed yet. */
    static ProgrammeForms fresh(CommonFacts facts) {
        Map<String, List<String>> values = new HashMap<>();
        NumberField.show(values, "share", facts.borderPercent());
        return new ProgrammeForms(Form.empty(), Form.empty(), Form.filled(values));
    }

    ProgrammeForms withInterpreter(Form form) {
        return new ProgrammeForms(form, quota, share);
    }

    ProgrammeForms withQuota(Form form) {
        return new ProgrammeForms(interpreter, form, share);
    }

    ProgrammeForms withShare(Form form) {
        return new ProgrammeForms(interpreter, quota, form);
    }

    /** The one that has problems, or any. */
    Form wrong() {
        return interpreter.isWrong() ? interpreter : quota.isWrong() ? quota : share;
    }

    /** Reads an interpreter; empty if the form has problems. */
    static Optional<Interpreter> readInterpreter(Form form, HalfDays days) {
        String name = form.required("name", Interpreter.NAME_CHARACTERS, "rules.programme.nameMissing");
        Set<String> languages = form.all("languages").stream()
                .flatMap(code -> Choices.language(code).stream())
                .limit(MOST_LANGUAGES)
                .collect(Collectors.toSet());
        if (languages.size() < 2) {
            form.wrong("languages", "rules.programme.languagesMissing");
        }
        Set<String> halves = form.all("halves").stream()
                .filter(code -> days.all().stream().anyMatch(half -> half.code().equals(code)))
                .collect(Collectors.toSet());
        if (halves.isEmpty()) {
            form.wrong("halves", "rules.programme.halvesMissing");
        }
        return form.isWrong() ? Optional.empty() : Optional.of(new Interpreter(name, languages, days.windows(halves)));
    }

    /** Reads a number of meetings between two countries; empty if the form has problems. */
    static Optional<CountryPair> readQuota(Form form) {
        Optional<String> country = form.read("country", Choices::country, "rules.programme.countryMissing");
        Optional<String> other = form.read("other", Choices::country, "rules.programme.countryMissing");
        Optional<Integer> least =
                form.read("least", typed -> Form.number(typed, 1, CountryPair.HIGHEST), "rules.programme.leastWrong");
        if (country.isPresent() && country.equals(other)) {
            form.wrong("other", "rules.programme.sameCountry");
        }
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(CountryPair.between(country.orElseThrow(), other.orElseThrow(), least.orElseThrow()));
    }

    /** Reads the share; empty if the form has problems. */
    static Optional<OptionalInt> readShare(Form form) {
        NumberField share = NumberField.read(form, "share", 1, 100, "rules.programme.shareWrong");
        return form.isWrong() ? Optional.empty() : Optional.of(share.value());
    }
}
