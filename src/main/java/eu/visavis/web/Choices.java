package eu.visavis.web;

import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The values of fields that every feature offers alike: countries, languages, time zones. */
public final class Choices {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** The official languages of the Union, and those of its neighbours that such events hear most. */
    private static final List<String> SPOKEN = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk");

    private Choices() {}

    /** All countries, sorted by their names in the page's language. */
    public static List<Choice> countries(Formats formats) {
        return sorted(COUNTRIES, formats::country, formats);
    }

    /** Reads an ISO 3166-1 alpha-2 code. */
    public static Optional<String> country(String code) {
        return Optional.of(code).filter(COUNTRIES::contains);
    }

    /** The languages that people at European events speak, sorted by their names. */
    public static List<Choice> languages(Formats formats) {
        return sorted(SPOKEN, formats::language, formats);
    }

    /** Reads an ISO 639-1 code. */
    public static Optional<String> language(String code) {
        return Optional.of(code).filter(LANGUAGES::contains);
    }

    /** The languages that pages speak, by their own names. */
    public static List<Choice> pageLanguages() {
        return Arrays.stream(Language.values())
                .map(language -> new Choice(language.code(), language.ownName()))
                .toList();
    }

    /** Reads one of some constants by its name; to be given to {@link Form#read}. */
    public static <E extends Enum<E>> Function<String, Optional<E>> oneOf(Class<E> constants) {
        return name -> Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** The time zones of places, by their identifiers. */
    public static List<Choice> zones() {
        Set<String> ids = new TreeSet<>(ZoneId.getAvailableZoneIds());
        return ids.stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .map(id -> new Choice(id, id.replace('_', ' ')))
                .toList();
    }

    /** Reads a time zone. */
    public static Optional<ZoneId> zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    private static List<Choice> sorted(
            Collection<String> codes, java.util.function.UnaryOperator<String> name, Formats formats) {
        Comparator<String> order = formats.sorting();
        Choice[] choices =
                codes.stream().map(code -> new Choice(code, name.apply(code))).toArray(Choice[]::new);
        Arrays.sort(choices, Comparator.comparing(Choice::label, order));
        return List.of(choices);
    }
}
