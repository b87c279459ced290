package eu.visavis.listing;

import eu.visavis.kernel.PublicCode;
import java.util.Set;

/**
 * An organisation with public entries.
 *
 * @param code its name in addresses
 * @param country ISO 3166-1 alpha-2
 * @param sides on which it has some
 */
public record Trader(PublicCode code, String name, String country, Set<Side> sides) {
    public Trader {
        sides = Set.copyOf(sides);
    }
}
