package eu.visavis.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** How much a caller would like to have a type of content, by the header {@code Accept}. */
final class Preference {
    private Preference() {}

    /**
     * From 0, not at all, to 1; of ranges that hold the type, the narrowest counts.
     *
     * @param type such as "application/json"
     * @param accept a header that can be read
     */
    static double of(String type, String accept) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .filter(range -> holds(name(range), type))
                .max(Comparator.comparingInt(range -> name(range).length()))
                .map(Preference::quality)
                .orElse(0.0);
    }

    private static boolean holds(String range, String type) {
        String kind = type.substring(0, type.indexOf('/'));
        return range.equals(type) || range.equals(kind + "/*") || range.equals("*/*");
    }

    private static String name(String range) {
        return range.split(";")[0].strip();
    }

    private static double quality(String range) {
        return Arrays.stream(range.split(";"))
                .map(String::strip)
                .filter(parameter -> parameter.startsWith("q="))
                .map(parameter -> Double.valueOf(parameter.substring(2).strip()))
                .findFirst()
                .orElse(1.0);
    }
}
