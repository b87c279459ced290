package eu.visavis.account.web;

import eu.visavis.account.ApiTokens;
import eu.visavis.text.Formats;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A token in its owner's list. Moments are in UTC, since a person has no place.
 *
 * @param used when it was used last, "" if never
 */
public record TokenRow(String code, String name, String created, String expires, boolean expired, String used) {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    static TokenRow of(ApiTokens.Listing token, Formats formats) {
        return new TokenRow(
                token.code().value(),
                token.name(),
                formats.date(token.createdAt().atZone(ZONE).toLocalDate()),
                formats.date(token.expiresAt().atZone(ZONE).toLocalDate()),
                token.expired(),
                token.lastUsedAt()
                        .map(at -> formats.dateTime(at, ZONE) + " UTC")
                        .orElse(""));
    }
}
