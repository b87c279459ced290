package eu.visavis.account.web;

import eu.visavis.account.IdentityProvider;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.ZoneOffset;

/**
 * A provider as administrators see it.
 *
 * @param back the address that the provider wants to know
 * @param complete whether client identifier and secret are known
 * @param fault what went wrong last in words, "" if nothing has
 * @param failedAt when, in UTC
 */
public record ProviderRow(
        String code,
        String name,
        String issuer,
        String domains,
        String back,
        boolean complete,
        boolean hasSecret,
        boolean active,
        String fault,
        String failedAt) {
    static ProviderRow of(IdentityProvider provider, String base, Messages messages, Formats formats) {
        return new ProviderRow(
                provider.code().value(),
                provider.name(),
                provider.issuer().toString(),
                formats.list(provider.domains().names().stream().toList()),
                base + ProviderSignInPages.back(provider.code()),
                provider.isComplete(),
                provider.hasSecret(),
                provider.isActive(),
                provider.fault()
                        .map(fault -> messages.text("provider.fault." + fault))
                        .orElse(""),
                provider.failedAt()
                        .map(at -> formats.dateTime(at, ZoneOffset.UTC) + " UTC")
                        .orElse(""));
    }
}
