package eu.visavis.network;

import eu.visavis.kernel.SearchKey;
import eu.visavis.text.Formats;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The countries and regions of Europe: codes of the Nomenclature of Territorial Units for Statistics (NUTS, Regulation
 * (EC) No 1059/2003) with the names that they have there. A code begins with the one of the region around it.
 */
public final class Regions {
    private static final int LONGEST_CODE = 5;
    private static final Regions ALL = read();

    private final Map<String, String> names;
    private final Map<String, String> codes;

    private Regions(Map<String, String> names) {
        this.names = names;
        this.codes = new HashMap<>();
        names.forEach((code, name) -> codes.merge(SearchKey.ofName(name), code, Regions::larger));
    }

    /** All of them. */
    public static Regions all() {
        return ALL;
    }

    /** The name of a country or region, of an older code that of the region around it, or the code if there is none. */
    public String name(String code, Formats formats) {
        if (code.length() == 2) {
            return formats.country(isoOf(code));
        }
        return names.getOrDefault(
                nearest(code).filter(region -> region.length() > 2).orElse(code), code);
    }

    /**
     * The code of what somebody typed: a code, the name of a region, or the name of a country in the reader's language
     * or its own. Where several regions share a name, the largest is meant.
     */
    public Optional<String> find(String typed, Formats formats) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (names.containsKey(code)) {
            return Optional.of(code);
        }
        String key = SearchKey.ofName(typed);
        return names.keySet().stream()
                .filter(known -> SearchKey.ofName(names.get(known)).equals(key)
                        || known.length() == 2
                                && SearchKey.ofName(name(known, formats)).equals(key))
                .min(Comparator.comparingInt(String::length));
    }

    /**
     * The code of what a register says: a code, or the name that a region has there. Of a code of an older version of the
     * nomenclature the region around it is taken, if that is still known.
     */
    public Optional<String> nearest(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        for (int length = Math.min(code.length(), LONGEST_CODE); length >= 2; length--) {
            if (code.length() <= LONGEST_CODE && names.containsKey(code.substring(0, length))) {
                return Optional.of(code.substring(0, length));
            }
        }
        return Optional.ofNullable(codes.get(SearchKey.ofName(written)));
    }

    /** Whether there is a region with this code. */
    public boolean isKnown(String code) {
        return names.containsKey(code);
    }

    private static String larger(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    private static String isoOf(String letters) {
        return switch (letters) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> letters;
        };
    }

    private static Regions read() {
        Map<String, String> names = new TreeMap<>();
        try (InputStream file = Regions.class.getResourceAsStream("regions.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .forEach(line -> names.put(line.get(0), line.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the regions", e);
        }
        return new Regions(names);
    }
}
