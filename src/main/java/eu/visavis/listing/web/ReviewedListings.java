package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Listing;
import eu.visavis.listing.Listings;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The entries that a moderator gets to see: those that wait, and those that are public. */
@RequestScoped
class ReviewedListings {
    private final OpenMarketplace market;
    private final Listings listings;

    @Inject
    ReviewedListings(OpenMarketplace market, Listings listings) {
        this.market = market;
        this.listings = listings;
    }

    ReviewedListings() { // for the CDI client proxy
        this(null, null);
    }

    /** The one of an address; else there is no such page. */
    Listing get(PublicCode code) {
        return listings.ofNetwork(market.own().id(), code)
                .filter(listing -> listing.state() == Listing.State.SUBMITTED
                        || listings.publishedOf(listing).isPresent())
                .orElseThrow(Refusal::notFound);
    }
}
