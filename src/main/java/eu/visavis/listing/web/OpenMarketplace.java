package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.MarketplaceSettings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.web.Caller;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The network of an address, if its marketplace is open; and the one that the caller works for. */
@RequestScoped
class OpenMarketplace {
    private final Networks networks;
    private final NetworkTexts texts;
    private final Marketplaces marketplaces;
    private final Caller caller;

    @Inject
    OpenMarketplace(Networks networks, NetworkTexts texts, Marketplaces marketplaces, Caller caller) {
        this.networks = networks;
        this.texts = texts;
        this.marketplaces = marketplaces;
        this.caller = caller;
    }

    OpenMarketplace() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Finds it; whoever asks for a closed one learns no more than of none. */
    Network of(PublicCode code) {
        return networks.find(code).filter(network -> rules(network).open()).orElseThrow(Refusal::notFound);
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
