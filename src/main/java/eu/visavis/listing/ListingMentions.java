package eu.visavis.listing;

import eu.visavis.directory.CompanyMentions;
import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The public entries of companies: those that somebody who speaks for the company wrote in its name. */
@ApplicationScoped
class ListingMentions implements CompanyMentions {
    private static final int MOST = 20;

    private final Listings listings;
    private final PublishedListings published;

    @Inject
    ListingMentions(Listings listings, PublishedListings published) {
        this.listings = listings;
        this.published = published;
    }

    ListingMentions() { // for the CDI client proxy
        this(null, null);
    }

    @Override
    public List<Mention> of(Sought sought) {
        return sought.speakers().stream()
                .flatMap(speaker -> listings.ofAuthor(speaker).stream())
                .filter(listing -> listing.networkId() == sought.networkId())
                .flatMap(listing -> published.find(sought.networkId(), listing.code()).stream())
                .filter(shown -> sought.names()
                        .contains(SearchKey.ofName(shown.facts().publisher().name())))
                .limit(MOST)
                .map(shown -> new Mention(
                        Kind.LISTING,
                        shown.facts().words().title(),
                        shown.facts().words().language(),
                        "/marketplace/" + shown.code()))
                .toList();
    }
}
