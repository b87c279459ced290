package eu.visavis.directory.web;

import eu.visavis.directory.profile.CompanyProfile;
import eu.visavis.web.Choice;
import java.util.List;

/**
 * What a company tells, with what can be done about it.
 *
 * @param base address of the company
 * @param hiddenReason why the network hides it
 */
public record CompanyEditPage(
        String base,
        String name,
        CompanyProfile profile,
        String languages,
        List<CompanyPortrait.Proof> certificates,
        List<Choice> pageLanguages,
        boolean hidden,
        String hiddenReason) {}
