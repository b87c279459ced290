package eu.visavis.listing.web;

import eu.visavis.kernel.Language;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.CrisisMarkets;
import eu.visavis.network.Networks;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/** What start pages say of crisis marketplaces while they are open. */
@RequestScoped
public class CrisisNotices {
    private static final int MOST = 5;

    private final CrisisMarkets crises;
    private final Networks networks;
    private final Caller caller;

    @Inject
    CrisisNotices(CrisisMarkets crises, Networks networks, Caller caller) {
        this.crises = crises;
        this.networks = networks;
        this.caller = caller;
    }

    CrisisNotices() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * A crisis marketplace that is open.
     *
     * @param language ISO 639-1 code of the language of both texts
     * @param text may be ""
     */
    public record Notice(String address, String language, String name, String text) {}

    /** Those of a network, or of all; the last one first, up to five. */
    public List<Notice> of(OptionalLong networkId) {
        return crises.open(networkId).stream().limit(MOST).map(this::notice).toList();
    }

    private Notice notice(CrisisMarket market) {
        Language language = market.languageFor(caller.language());
        return new Notice(
                "/networks/" + networks.get(market.networkId()).code() + "/marketplace/crises/" + market.code(),
                language.code(),
                market.textFor(language).name(),
                market.textFor(language).notice());
    }
}
