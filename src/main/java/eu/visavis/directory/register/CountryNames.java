package eu.visavis.directory.register;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.SearchKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads countries however registers write them: two or three letters, or names in the languages of the product. */
final class CountryNames {
    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** The code (ISO 3166-1 alpha-2) of what is written. */
    static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(SearchKey.ofName(written)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            for (Language language : Language.values()) {
                codes.put(SearchKey.ofName(country.getDisplayCountry(language.locale())), code);
            }
            codes.put(SearchKey.ofName(country.getISO3Country()), code);
        }
        for (String code : Locale.getISOCountries()) { // last, since two letters leave no doubt
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        codes.put("uk", "GB"); // as the institutions of the Union write them
        codes.put("el", "GR");
        return codes;
    }
}
