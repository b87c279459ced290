package eu.visavis.listing;

import eu.visavis.kernel.Language;
import eu.visavis.network.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/** What start pages say of crisis marketplaces while they are open. */
@ApplicationScoped
public class CrisisNotices {
    private static final int MOST = 5;

    private final CrisisMarkets crises;
    private final Networks networks;

    @Inject
    CrisisNotices(CrisisMarkets crises, Networks networks) {
        this.crises = crises;
        this.networks = networks;
    }

    CrisisNotices() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * A crisis marketplace that is open.
     *
     * @param language ISO 639-1 code of the language of both texts
     * @param text may be ""
     */
    public record Notice(String address, String language, String name, String text) {}

    /** Those of a network, or of all; the last one first, up to five. */
    public List<Notice> of(OptionalLong networkId, Language reader) {
        return crises.open(networkId).stream()
                .limit(MOST)
                .map(market -> notice(market, reader))
                .toList();
    }

    private Notice notice(CrisisMarket market, Language reader) {
        Language language = market.languageFor(reader);
        return new Notice(
                "/networks/" + networks.get(market.networkId()).code() + "/marketplace/crises/" + market.code(),
                language.code(),
                market.textFor(language).name(),
                market.textFor(language).notice());
    }
}
