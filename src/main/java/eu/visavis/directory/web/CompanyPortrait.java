package eu.visavis.directory.web;

import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.profile.CompanyText;
import eu.visavis.directory.profile.ContactPerson;
import eu.visavis.kernel.ProofState;
import java.util.List;

/**
 * A company in full.
 *
 * @param directory address of the directory
 * @param base address of the company within
 * @param facts what the registers say
 * @param name in the reader's language, if it has one in that
 * @param activities with their codes and labels
 * @param names other names with the language of each, "" for those of none
 * @param registers in which it stands
 * @param credits lines of the registers that have to be shown
 * @param own what it tells itself
 * @param claim where somebody shows to belong to it
 * @param edit where the reader edits it, or "" for somebody who does not speak for it
 * @param desk where the reader looks after it, or "" for somebody who does not
 */
public record CompanyPortrait(
        String directory,
        String base,
        CompanyFacts facts,
        String name,
        String where,
        String country,
        String region,
        String size,
        List<Name> names,
        List<Labelled> activities,
        String languages,
        List<String> registers,
        List<String> credits,
        boolean gone,
        Own own,
        String claim,
        String edit,
        String desk) {

    /** Another name of a company. */
    public record Name(String language, String name) {}

    /** A code with its label. */
    public record Labelled(String code, String label) {}

    /**
     * What a company tells itself.
     *
     * @param told whether it tells anything that is shown
     * @param texts the one for the reader first, then the others
     * @param website complete address, or ""
     * @param languages in words, or ""
     */
    public record Own(
            boolean told,
            List<CompanyText.Facts> texts,
            List<Item> products,
            List<Item> services,
            List<Item> references,
            List<Proof> certificates,
            List<ContactPerson.Facts> contacts,
            List<Link> listings,
            List<Link> events,
            String website,
            String languages) {}

    /** A product, a service or a reference. */
    public record Item(String language, String title, String detail) {}

    /**
     * A certificate.
     *
     * @param until the last day in words, or ""
     * @param checked when it was looked at, in words, or ""
     * @param by who looked at it, or ""
     * @param file whether there is a document behind it
     */
    public record Proof(
            String code,
            String name,
            String issuer,
            String until,
            ProofState state,
            String checked,
            String by,
            boolean file) {}

    /** Where else it is to be seen. */
    public record Link(String address, String title, String language) {}
}
