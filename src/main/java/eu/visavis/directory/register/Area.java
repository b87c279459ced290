package eu.visavis.directory.register;

import eu.visavis.directory.CompanyFacts;
import eu.visavis.network.Regions;
import eu.visavis.network.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of the world from which a network takes companies out of a register: regions (NUTS, with all that lie in them)
 * and postal codes by their beginnings, such as "DE-01" and "CZ-4".
 *
 * @param parts codes; none of them means everywhere
 */
record Area(List<String> parts) {
    private static final Pattern POSTAL = Pattern.compile("[A-Z]{2}-[0-9A-Z]{1,8}");

    Area {
        parts = List.copyOf(parts);
    }

    static Area everywhere() {
        return new Area(List.of());
    }

    /**
     * Reads what somebody typed, between commas, spaces or line breaks.
     *
     * @return the first part that is neither a region nor a postal code stands on the right
     */
    static Typed read(String typed) {
        List<String> parts = new ArrayList<>();
        for (String part : typed.toUpperCase(Locale.ROOT).split("[\\s,;]+")) {
            if (part.isEmpty()) {
                continue;
            }
            if (!POSTAL.matcher(part).matches() && !Regions.all().isKnown(part)) {
                return new Typed(everywhere(), Optional.of(part));
            }
            parts.add(part);
        }
        return new Typed(new Area(parts), Optional.empty());
    }

    /**
     * What was read.
     *
     * @param wrong what is no part of the world
     */
    record Typed(Area area, Optional<String> wrong) {}

    /** Whether a company lies within. One of which neither region nor postal code is known does not. */
    boolean holds(CompanyFacts facts) {
        return parts.isEmpty() || parts.stream().anyMatch(part -> lies(facts, part));
    }

    private static boolean lies(CompanyFacts facts, String part) {
        if (part.indexOf('-') < 0) {
            String region = facts.nuts().isEmpty() ? Territories.lettersOf(facts.country()) : facts.nuts();
            return region.startsWith(part);
        }
        String postal = facts.postalCode().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return facts.country().equals(part.substring(0, 2)) && postal.startsWith(part.substring(3));
    }

    /** The parts as they are stored and shown. */
    String written() {
        return String.join(" ", parts);
    }
}
