package eu.visavis.directory.web;

import eu.visavis.directory.CompanyFacts;
import java.util.List;

/**
 * A company in full.
 *
 * @param directory address of the directory
 * @param facts what the registers say
 * @param name in the reader's language, if it has one in that
 * @param activities with their codes and labels
 * @param names other names with the language of each, "" for those of none
 * @param registers in which it stands
 * @param credits lines of the registers that have to be shown
 * @param claim where somebody shows to belong to it, or "" for somebody who has
 */
public record CompanyPortrait(
        String directory,
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
        String claim) {

    /** Another name of a company. */
    public record Name(String language, String name) {}

    /** A code with its label. */
    public record Labelled(String code, String label) {}
}
