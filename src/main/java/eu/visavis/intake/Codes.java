package eu.visavis.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the codes and addresses of import files. */
final class Codes {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** TED writes these two as the European Commission's style guide does. */
    private static final Map<String, String> OTHER_COUNTRIES = Map.of("UK", "GB", "EL", "GR");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final Pattern CPV = Pattern.compile("[0-9]{8}(-[0-9])?");

    private Codes() {}

    /** The ISO 3166-1 alpha-2 code of a country; UK and EL are understood. */
    static Optional<String> country(String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        return Optional.of(OTHER_COUNTRIES.getOrDefault(code, code)).filter(COUNTRIES::contains);
    }

    /** The ISO 639-1 code of a language, in lower case. */
    static Optional<String> language(String typed) {
        return Optional.of(typed.toLowerCase(Locale.ROOT)).filter(LANGUAGES::contains);
    }

    /** An address on the web with its scheme; without one, https is meant. Empty for any other scheme. */
    static Optional<String> website(String typed) {
        if (typed.isEmpty()) {
            return Optional.of("");
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        boolean complete = lower.startsWith("https://") || lower.startsWith("http://");
        String address = complete ? typed : "https://" + typed;
        boolean otherScheme = !complete && typed.matches("(?s)[A-Za-z][A-Za-z0-9+-]*:(?![0-9]).*");
        boolean plain = address.substring(address.indexOf("//") + 2).matches("[^\\s\"<>/?#@]+\\.[^\\s\"<>]+");
        return otherScheme || !plain ? Optional.empty() : Optional.of(address);
    }

    /** The codes of a list from the Common Procurement Vocabulary: eight digits each, a check digit is left out. */
    static Optional<List<String>> cpv(String typed) {
        List<String> codes = list(typed);
        boolean good = codes.stream().allMatch(code -> CPV.matcher(code).matches());
        return good
                ? Optional.of(codes.stream()
                        .map(code -> code.substring(0, 8))
                        .distinct()
                        .toList())
                : Optional.empty();
    }

    /** The parts of a list that is separated by "|", without empty ones and repetitions. */
    static List<String> list(String typed) {
        return Stream.of(typed.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
