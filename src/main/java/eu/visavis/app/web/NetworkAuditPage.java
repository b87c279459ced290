package eu.visavis.app.web;

import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalLong;

/** The audit log of the own network, for those who answer for it. */
@Path("/network/audit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NetworkAuditPage {
    private final AuditViews views;
    private final Networks networks;
    private final Caller caller;

    @Inject
    NetworkAuditPage(AuditViews views, Networks networks, Caller caller) {
        this.views = views;
        this.networks = networks;
        this.caller = caller;
    }

    NetworkAuditPage() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.OWNER)
    public Html show(@Context UriInfo uri) {
        Network network = networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
        return views.page(
                "/network/audit",
                OptionalLong.of(network.id()),
                network,
                "",
                AuditViews.Asked.of(uri.getQueryParameters()));
    }
}
