package eu.visavis.app.web;

import eu.visavis.account.ApiTokens;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A token in the list of its owner. Moments are in UTC, since a person has no place.
 *
 * @param scopes what it permits, in words
 * @param used when it was used last, "" if never
 */
public record TokenRow(
        String code, String name, String scopes, String created, String expires, boolean expired, String used) {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    static TokenRow of(ApiTokens.Listing token, Messages messages, Formats formats) {
        return new TokenRow(
                token.code().value(),
                token.name(),
                formats.list(token.scopes().stream()
                        .sorted()
                        .map(scope -> messages.text("api.scope." + scope))
                        .toList()),
                formats.date(token.createdAt().atZone(ZONE).toLocalDate()),
                formats.date(token.expiresAt().atZone(ZONE).toLocalDate()),
                token.expired(),
                token.lastUsedAt()
                        .map(at -> formats.dateTime(at, ZONE) + " UTC")
                        .orElse(""));
    }
}
