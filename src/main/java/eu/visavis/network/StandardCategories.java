package eu.visavis.network;

import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The categories that a new network starts with, named in every language; it adds its own. */
public final class StandardCategories {
    /** As in import files. */
    public static final List<String> CODES = List.of(
            "medical-devices",
            "health-services",
            "health-it",
            "laboratory",
            "pharma",
            "hospital-construction",
            "hospital-operation",
            "social-care",
            "rd-cooperation",
            "manufacturing",
            "materials",
            "electronics",
            "software",
            "energy",
            "environment",
            "mobility",
            "food",
            "construction",
            "consulting",
            "finance");

    private StandardCategories() {}

    /** The names by ISO 639-1 code of the language, for each code of a category. */
    static Map<String, Map<String, String>> labels() {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        CODES.forEach(code -> labels.put(
                code,
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                Language::code,
                                language -> Messages.in(language).text("network.category." + code)))));
        return labels;
    }
}
