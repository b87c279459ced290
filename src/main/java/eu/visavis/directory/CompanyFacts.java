package eu.visavis.directory;

import eu.visavis.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a company or other body; all but the name may be empty.
 *
 * @param name as it is registered
 * @param names other names by language (ISO 639-1), "" for those of no language such as abbreviations
 * @param legalForm such as GmbH, s.r.o., SARL
 * @param registerNumber its number in the register of companies or the like
 * @param vatId number for value added tax, with the letters of the country before it
 * @param country ISO 3166-1 alpha-2
 * @param nuts code of its region
 * @param activities codes of NACE Rev. 2, such as 25.62, and of the Common Procurement Vocabulary (eight digits)
 * @param size class by the number of people
 * @param website complete address, with https or http
 * @param languages in which it can be talked to (ISO 639-1)
 * @param about what it does, in its own words
 */
public record CompanyFacts(
        String name,
        SortedMap<String, String> names,
        String legalForm,
        String registerNumber,
        String vatId,
        String street,
        String postalCode,
        String town,
        String country,
        String nuts,
        List<String> activities,
        SizeClass size,
        String website,
        List<String> languages,
        String about) {

    /** Size classes of Recommendation 2003/361/EC, by people alone. */
    public enum SizeClass {
        UNKNOWN,
        /** Fewer than 10. */
        MICRO,
        /** Fewer than 50. */
        SMALL,
        /** Fewer than 250. */
        MEDIUM,
        /** Micro, small or medium-sized: which of them is not known. */
        SME,
        /** 250 and more. */
        LARGE
    }

    public CompanyFacts {
        names = new TreeMap<>(names);
        activities = List.copyOf(activities);
        languages = List.copyOf(languages);
    }

    /** A digest that changes when any fact does. */
    public String digest() {
        List<Object> all = List.of(
                name,
                names,
                legalForm,
                registerNumber,
                vatId,
                street,
                postalCode,
                town,
                country,
                nuts,
                activities,
                size,
                website,
                languages,
                about);
        StringBuilder text = new StringBuilder();
        for (Object fact : all) {
            text.append(fact).append('\0'); // which no fact holds, so that none can take the place of two
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** These facts, and of what they lack what others say. */
    public CompanyFacts completedBy(CompanyFacts other) {
        SortedMap<String, String> allNames = new TreeMap<>(other.names);
        allNames.putAll(names);
        return new CompanyFacts(
                name,
                allNames,
                either(legalForm, other.legalForm),
                either(registerNumber, other.registerNumber),
                either(vatId, other.vatId),
                either(street, other.street),
                either(postalCode, other.postalCode),
                either(town, other.town),
                either(country, other.country),
                either(nuts, other.nuts),
                activities.isEmpty() ? other.activities : activities,
                size == SizeClass.UNKNOWN ? other.size : size,
                either(website, other.website),
                languages.isEmpty() ? other.languages : languages,
                either(about, other.about));
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    /** The name in a language, or the one that is registered. */
    public String nameIn(String language) {
        return names.getOrDefault(language, name);
    }

    /** The other names, without repetitions of the registered one. */
    public Map<String, String> otherNames() {
        SortedMap<String, String> others = new TreeMap<>(names);
        others.values().removeIf(name::equals);
        return others;
    }
}
