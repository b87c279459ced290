package eu.visavis.app.web;

import eu.visavis.audit.AuditSealing;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
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

/** The audit log of all networks, for administrators. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AuditPage {
    private final AuditViews views;
    private final Networks networks;
    private final AuditSealing sealing;

    @Inject
    AuditPage(AuditViews views, Networks networks, AuditSealing sealing) {
        this.views = views;
        this.networks = networks;
        this.sealing = sealing;
    }

    AuditPage() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.ADMINISTRATOR)
    public Html show(@Context UriInfo uri) {
        Network first = networks.first().orElseThrow(Refusal::notFound);
        return views.page(
                "/audit",
                OptionalLong.empty(),
                first,
                sealing.last().toString(),
                AuditViews.Asked.of(uri.getQueryParameters()));
    }
}
