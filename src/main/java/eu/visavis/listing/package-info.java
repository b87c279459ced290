/**
 * The marketplace of a network, all year: offers and needs that people state, moderators review and everybody finds.
 *
 * <p>What is public is a copy in a table of its own ({@link eu.visavis.listing.PublishedListing}), written by
 * {@link eu.visavis.listing.ListingReview} alone and read by {@link eu.visavis.listing.PublishedListings} alone.
 */
package eu.visavis.listing;
