package eu.visavis.marketplace;

import java.util.List;

/**
 * What an offer or a need says.
 *
 * @param language ISO 639 code of the language in which title and body are written, lower case
 * @param title up to 300 characters, never empty
 * @param body up to 10,000 characters, may be empty
 * @param categoryId a category of the network
 * @param cpvCodes codes of the Common Procurement Vocabulary, the most specific first; may be empty
 * @param source where the text comes from, empty if its owner wrote it
 */
public record ProfileFacts(
        CooperationProfile.Kind kind,
        String language,
        String title,
        String body,
        long categoryId,
        List<String> cpvCodes,
        String source) {
    public ProfileFacts {
        cpvCodes = List.copyOf(cpvCodes);
    }
}
