package eu.visavis.directory;

/**
 * What is known of an organisation; all but name and country may be empty.
 *
 * @param type for example company, public-buyer, research, hospital
 * @param country ISO 3166-1 alpha-2
 * @param nuts code of the region
 * @param sizeClass sme, large or empty
 * @param cpvCodes codes of the Common Procurement Vocabulary, separated by "|"
 * @param source where the facts come from
 */
public record OrganisationFacts(
        String name,
        String type,
        String country,
        String town,
        String postalCode,
        String street,
        String nuts,
        String website,
        String sizeClass,
        String nationalId,
        String rorId,
        String cpvCodes,
        String source) {

    /** The same with another address and website. */
    public OrganisationFacts at(String newStreet, String newPostalCode, String newTown, String newWebsite) {
        return new OrganisationFacts(
                name,
                type,
                country,
                newTown,
                newPostalCode,
                newStreet,
                nuts,
                newWebsite,
                sizeClass,
                nationalId,
                rorId,
                cpvCodes,
                source);
    }

    /** An organisation of which somebody who registers states name and country. */
    public static OrganisationFacts stated(String name, String country, String town) {
        return stated(name, country, town, "");
    }

    /** The same with the region, if that is stated too. */
    public static OrganisationFacts stated(String name, String country, String town, String nuts) {
        return new OrganisationFacts(name, "", country, town, "", "", nuts, "", "", "", "", "", "");
    }
}
