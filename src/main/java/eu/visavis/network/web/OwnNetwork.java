package eu.visavis.network.web;

import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.web.Caller;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The network that the caller works for now. */
@RequestScoped
class OwnNetwork {
    private final Networks networks;
    private final Caller caller;

    @Inject
    OwnNetwork(Networks networks, Caller caller) {
        this.networks = networks;
        this.caller = caller;
    }

    OwnNetwork() { // for the CDI client proxy
        this(null, null);
    }

    /** Reads it; refuses whoever works for none. */
    Network get() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }
}
