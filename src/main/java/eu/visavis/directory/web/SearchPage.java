package eu.visavis.directory.web;

import eu.visavis.directory.Activities;
import eu.visavis.directory.CompanyFacts.SizeClass;
import eu.visavis.directory.CompanySearch.Count;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.directory.CompanySearch.Trade;
import eu.visavis.network.Regions;
import eu.visavis.network.Territories;
import eu.visavis.text.Formats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param similar whether only similar words were found
 * @param chosen what it is narrowed by, with the way to do without
 * @param groups what it can be narrowed by
 * @param hidden the filters as fields of the search form
 * @param question the search as it stands behind the question mark of addresses
 */
public record SearchPage(
        String base,
        String words,
        long total,
        boolean similar,
        List<DirectoryPages.Line> lines,
        List<Choice> chosen,
        List<Group> groups,
        Map<String, String> hidden,
        String question,
        Optional<String> before,
        Optional<String> after) {
    private static final int MOST_VALUES = 12;

    /** A value to narrow by, or to do without. */
    public record Choice(Facet facet, String value, String label, String address, long entries) {
        /** The key of its words, or "" if the label has them. */
        public String key() {
            return switch (facet) {
                case SIZE -> isOne(SizeClass.values(), value) ? "directory.size." + value : "";
                case TRADE -> isOne(Trade.values(), value) ? "directory.trade." + value : "";
                default -> "";
            };
        }
    }

    /** The values of a facet, the most frequent first. */
    public record Group(Facet facet, List<Choice> choices) {}

    static SearchPage of(SearchAddress sought, Found found, List<DirectoryPages.Line> lines, Formats formats) {
        List<Choice> chosen = new ArrayList<>();
        sought.filters()
                .forEach((facet, value) ->
                        chosen.add(new Choice(facet, value, label(facet, value, formats), sought.with(facet, ""), 0)));
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Choice> choices = found.counts().getOrDefault(facet, List.of()).stream()
                    .filter(count -> isNext(facet, count, sought))
                    .limit(MOST_VALUES)
                    .map(count -> new Choice(
                            facet,
                            count.value(),
                            label(facet, count.value(), formats),
                            sought.with(facet, count.value()),
                            count.entries()))
                    .toList();
            if (!choices.isEmpty()) {
                groups.add(new Group(facet, choices));
            }
        }
        Map<String, String> hidden = new LinkedHashMap<>();
        sought.filters().forEach((facet, value) -> hidden.put(SearchAddress.name(facet), value));
        boolean more = found.total() > (long) sought.page() * SearchAddress.ON_A_PAGE
                && sought.page() < SearchAddress.MOST_PAGES;
        return new SearchPage(
                sought.base(),
                sought.words(),
                found.total(),
                found.similar(),
                lines,
                chosen,
                groups,
                hidden,
                sought.question(),
                sought.page() > 1 ? Optional.of(sought.at(sought.page() - 1)) : Optional.empty(),
                more ? Optional.of(sought.at(sought.page() + 1)) : Optional.empty());
    }

    /** Whether a value is one step further than what the search is narrowed by. */
    private static boolean isNext(Facet facet, Count count, SearchAddress sought) {
        String now = sought.filters().getOrDefault(facet, "");
        return switch (facet) {
            case REGION -> isNextRegion(count.value(), now, sought.filters().getOrDefault(Facet.COUNTRY, ""));
            case ACTIVITY -> Activities.all().isWithin(count.value(), now);
            default -> now.isEmpty();
        };
    }

    private static boolean isNextRegion(String region, String now, String country) {
        String around = now.isEmpty() && !country.isEmpty() ? Territories.lettersOf(country) : now;
        return !around.isEmpty() && region.startsWith(around) && region.length() == around.length() + 1;
    }

    static String label(Facet facet, String value, Formats formats) {
        return switch (facet) {
            case COUNTRY -> value.length() == 2 ? formats.country(value) : value;
            case REGION -> value.length() < 2 ? value : Regions.all().name(value, formats);
            case ACTIVITY -> Activities.all().label(value, formats.ownLanguage());
            case LANGUAGE -> value.length() == 2 ? formats.language(value) : value;
            case SIZE, TRADE, CERTIFICATE -> value;
        };
    }

    private static boolean isOne(Enum<?>[] all, String name) {
        return Arrays.stream(all).anyMatch(one -> one.name().equals(name));
    }
}
