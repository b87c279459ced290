package eu.visavis.matchmaking.web;

import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.ProfileFacts;

/**
 * An offer or a need as a page shows it.
 *
 * @param code of an own one, else empty
 * @param language of title and body, for the {@code lang} attribute
 * @param category name in the reader's language
 */
public record WantLine(String code, boolean offer, String language, String title, String body, String category) {
    static WantLine of(String code, ProfileFacts facts, String category) {
        boolean offer = facts.kind() == CooperationProfile.Kind.OFFER;
        return new WantLine(code, offer, facts.language(), facts.title(), facts.body(), category);
    }
}
