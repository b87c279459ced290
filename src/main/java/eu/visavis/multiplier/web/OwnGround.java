package eu.visavis.multiplier.web;

import eu.visavis.multiplier.Ground;
import eu.visavis.multiplier.Grounds;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.network.Post;
import eu.visavis.web.Caller;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;

/** The network, the region with its sector, and the partner that the caller works for now. */
@RequestScoped
class OwnGround {
    private final Networks networks;
    private final Grounds grounds;
    private final Caller caller;

    @Inject
    OwnGround(Networks networks, Grounds grounds, Caller caller) {
        this.networks = networks;
        this.grounds = grounds;
        this.caller = caller;
    }

    OwnGround() { // for the CDI client proxy
        this(null, null, null);
    }

    Network network() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }

    Optional<Ground> ground() {
        return grounds.of(network().id(), caller.person().id());
    }

    /** Refuses whoever has no region yet. */
    Ground stated() {
        return ground().orElseThrow(() -> new Refusal(Response.Status.CONFLICT, "multiplier.region.none"));
    }

    /** The partner whose members the caller keeps; refuses whoever belongs to none. */
    long partner() {
        return partnerId().orElseThrow(() -> new Refusal(Response.Status.CONFLICT, "multiplier.members.noPartner"));
    }

    private OptionalLong partnerId() {
        return networks.postIn(caller.person().id(), network().id())
                .map(Post::partnerId)
                .orElse(OptionalLong.empty());
    }
}
