package eu.visavis.network;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** From where the participants come for whom each partner of a network is responsible. */
public final class Territories {
    /** Countries whose regions begin with other letters than ISO 3166-1 gives them. */
    private static final Map<String, String> LETTERS = Map.of("GR", "EL", "GB", "UK");

    private final List<Territory> all;
    private final OptionalLong only;

    Territories(List<Territory> all, OptionalLong only) {
        this.all = all;
        this.only = only;
    }

    /** A country or region with the partner that looks after it. */
    record Territory(String code, long partnerId) {}

    static Territories of(List<Partner> partners) {
        List<Territory> all = partners.stream()
                .flatMap(partner -> partner.areas().stream().map(area -> new Territory(area, partner.id())))
                .toList();
        OptionalLong only =
                partners.size() == 1 ? OptionalLong.of(partners.get(0).id()) : OptionalLong.empty();
        return new Territories(all, only);
    }

    /** The code with which the regions of a country begin, by its ISO 3166-1 code. */
    public static String lettersOf(String country) {
        return LETTERS.getOrDefault(country, country);
    }

    /** The ISO 3166-1 code of a country, by the letters with which its regions begin. */
    public static String countryOf(String letters) {
        return LETTERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(letters))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(letters);
    }

    /** Codes of the regions, smaller than a country, that some partner looks after; nothing if there is but one partner. */
    public List<String> regions() {
        return only.isPresent()
                ? List.of()
                : all.stream()
                        .map(Territory::code)
                        .filter(code -> code.length() > 2)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /**
     * The partner with the narrowest area around a place. Nobody, if two partners share that area, or if the region is
     * not known and somebody looks after one part of the country only: then a person has to decide.
     *
     * @param country ISO 3166-1 code
     * @param nuts code of the region, or ""
     */
    public OptionalLong responsibleFor(String country, String nuts) {
        if (only.isPresent()) {
            return only;
        }
        String letters = lettersOf(country);
        String place = nuts.startsWith(letters) ? nuts : letters;
        boolean divided = all.stream()
                .anyMatch(territory ->
                        territory.code().startsWith(place) && territory.code().length() > place.length());
        int narrowest = all.stream()
                .filter(territory -> place.startsWith(territory.code()))
                .mapToInt(territory -> territory.code().length())
                .max()
                .orElse(0);
        List<Long> found = all.stream()
                .filter(territory ->
                        place.startsWith(territory.code()) && territory.code().length() == narrowest)
                .map(Territory::partnerId)
                .distinct()
                .toList();
        return found.size() == 1 && !divided ? OptionalLong.of(found.get(0)) : OptionalLong.empty();
    }
}
