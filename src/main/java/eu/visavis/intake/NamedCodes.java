package eu.visavis.intake;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.SearchKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads countries and languages by their codes or by their names in any language of the pages. */
final class NamedCodes {
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> LANGUAGES = languages();

    private NamedCodes() {}

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            add(codes, code, country::getDisplayCountry);
            codes.putIfAbsent(SearchKey.ofName(country.getISO3Country()), code);
        }
        WordList.read("country-names.properties")
                .forEach((code, names) ->
                        WordList.keys(names, SearchKey::ofName).forEach(name -> codes.put(name, code)));
        return codes;
    }

    private static Map<String, String> languages() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = new Locale.Builder().setLanguage(code).build();
            add(codes, code, language::getDisplayLanguage);
            codes.putIfAbsent(SearchKey.ofName(language.getDisplayLanguage(language)), code);
        }
        return codes;
    }

    private static void add(Map<String, String> codes, String code, java.util.function.Function<Locale, String> name) {
        for (Language language : Language.values()) {
            codes.putIfAbsent(SearchKey.ofName(name.apply(language.locale())), code);
        }
    }

    /** The ISO 3166-1 code of a country. */
    static Optional<String> country(String typed) {
        return Codes.country(typed).or(() -> Optional.ofNullable(COUNTRIES.get(SearchKey.ofName(typed))));
    }

    /** The ISO 639-1 code of a language; what follows it, as in "en-GB" or "English (fluent)", is left out. */
    static Optional<String> language(String typed) {
        UnaryOperator<String> first = text -> text.split("[-_(]", 2)[0].strip();
        return Codes.language(first.apply(typed))
                .or(() -> Optional.ofNullable(LANGUAGES.get(SearchKey.ofName(first.apply(typed)))));
    }
}
