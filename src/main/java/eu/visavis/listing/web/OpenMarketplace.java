package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.CrisisMarkets;
import eu.visavis.listing.MarketplaceSettings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.web.Caller;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** The network of an address, if its marketplace is open; and the one that the caller works for. */
@RequestScoped
class OpenMarketplace {
    private final Networks networks;
    private final NetworkTexts texts;
    private final Marketplaces marketplaces;
    private final CrisisMarkets crises;
    private final Caller caller;

    @Inject
    OpenMarketplace(
            Networks networks, NetworkTexts texts, Marketplaces marketplaces, CrisisMarkets crises, Caller caller) {
        this.networks = networks;
        this.texts = texts;
        this.marketplaces = marketplaces;
        this.crises = crises;
        this.caller = caller;
    }

    OpenMarketplace() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Finds it; whoever asks for a closed one learns no more than of none. */
    Network of(PublicCode code) {
        return networks.find(code).filter(network -> rules(network).open()).orElseThrow(Refusal::notFound);
    }

    /** A crisis marketplace of a network, if it is open. */
    CrisisMarket crisis(Network network, PublicCode code) {
        return crises.findOpen(network.id(), code).orElseThrow(Refusal::notFound);
    }

    /**
     * The crisis marketplace that an address names; whoever names one that is not open learns no more than of none.
     *
     * @param code "" or null for none
     */
    Optional<CrisisMarket> crisis(Network network, String code) {
        return code == null || code.isEmpty()
                ? Optional.empty()
                : Optional.of(crisis(network, PublicCode.read(code).orElseThrow(Refusal::notFound)));
    }

    /** The name of the crisis marketplace in which something stands, or "". */
    String crisisName(OptionalLong crisis) {
        return crises.of(crisis)
                .map(market -> market.textFor(caller.language()).name())
                .orElse("");
    }

    /** Whether something stands in a crisis marketplace that is not open. */
    boolean isShut(OptionalLong crisis) {
        return crises.of(crisis).filter(market -> !crises.isOpen(market)).isPresent();
    }

    Optional<CrisisMarket> crisisOf(OptionalLong id) {
        return crises.of(id);
    }

    MarketplaceSettings.Rules rules(Network network) {
        return marketplaces.of(network.id());
    }

    /** The network that the caller works for now, open or not. */
    Network own() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }

    String name(Network network) {
        return texts.name(network, caller.language());
    }

    Network get(long networkId) {
        return networks.get(networkId);
    }
}
