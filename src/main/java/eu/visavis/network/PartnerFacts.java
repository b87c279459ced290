package eu.visavis.network;

import eu.visavis.text.Formats;

/**
 * What a network states about a partner.
 *
 * @param country ISO 3166-1 code
 * @param region in the words of the place, or ""
 * @param website address beginning with https:// or http://, or ""
 */
public record PartnerFacts(String name, String country, String region, String website, Contact contact) {
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
        return new PartnerFacts(name, country, "", "", Contact.NOBODY);
    }
}
