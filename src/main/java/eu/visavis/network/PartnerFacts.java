package eu.visavis.network;

import eu.visavis.text.Formats;
import java.util.List;

/**
 * What a network states about a partner.
 *
 * @param country ISO 3166-1 code
 * @param region in the words of the place, or ""
 * @param areas codes of the countries and regions (NUTS) from where the participants come for whom the partner is
 *     responsible; empty for its own country
 * @param website address beginning with https:// or http://, or ""
 */
public record PartnerFacts(
        String name, String country, String region, List<String> areas, String website, Contact contact) {
    public PartnerFacts {
        areas = List.copyOf(areas);
    }

    /** Whom to ask there; each part can be "". */
    public record Contact(String name, String email, String phone) {
        /** Nobody in particular. */
        public static final Contact NOBODY = new Contact("", "", "");
    }

    /** Region and country in words. */
    public String place(Formats formats) {
        String land = formats.country(country);
        return region.isEmpty() ? land : region + ", " + land;
    }

    /** A partner of which only name and country are known. */
    public static PartnerFacts of(String name, String country) {
        return new PartnerFacts(name, country, "", List.of(), "", Contact.NOBODY);
    }
}
