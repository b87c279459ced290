package eu.visavis.api;

import eu.visavis.listing.Listing;

/**
 * An entry as its author has it; nobody else sees it before a moderator has read it.
 *
 * @param state DRAFT, SUBMITTED, ASKED_BACK, APPROVED, PARTLY or REFUSED
 */
public record EntryDraft(String code, String state) {
    static EntryDraft of(Listing listing) {
        return new EntryDraft(listing.code().value(), listing.state().name());
    }
}
