package eu.visavis.api;

import eu.visavis.listing.Marketplaces;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where programs find marketplaces. */
@Path("/api/v1/networks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NetworksResource {
    private final Networks networks;
    private final Marketplaces marketplaces;
    private final Caller caller;

    @Inject
    NetworksResource(Networks networks, Marketplaces marketplaces, Caller caller) {
        this.networks = networks;
        this.marketplaces = marketplaces;
        this.caller = caller;
    }

    NetworksResource() { // for the CDI client proxy
        this(null, null, null);
    }

    /** At a host of a network, that network alone. */
    @GET
    @Access(Audience.EVERYBODY)
    public NetworkList list() {
        return new NetworkList(networks.all().stream()
                .filter(network -> caller.site().isEmpty() || caller.site().getAsLong() == network.id())
                .filter(network -> marketplaces.of(network.id()).open())
                .map(NetworkList.Entry::of)
                .toList());
    }
}
