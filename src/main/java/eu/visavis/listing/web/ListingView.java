package eu.visavis.listing.web;

import java.util.List;

/**
 * An entry in words, whoever looks at it.
 *
 * @param side name of a {@link eu.visavis.listing.Side}
 * @param language ISO 639-1 code of the language in which title, summary and body are written
 * @param place region and country in words
 * @param website address, or ""
 * @param amount how much there is, or ""
 * @param period when it can be had, or ""
 * @param price in words, or ""
 * @param until the last day, in words
 */
public record ListingView(
        String code,
        String side,
        String kind,
        String category,
        List<String> purposes,
        String language,
        String title,
        String summary,
        String body,
        String spoken,
        String organisation,
        String country,
        String place,
        String website,
        String amount,
        String where,
        String period,
        String price,
        String until) {}
