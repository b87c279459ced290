package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.ListingReports;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What moderators do with reports. */
@Path("/network/marketplace/reports/{report}/close")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
    private final OpenMarketplace market;
    private final ListingReports reports;

    @Inject
    ReportPages(OpenMarketplace market, ListingReports reports) {
        this.market = market;
        this.reports = reports;
    }

    ReportPages() { // for the CDI client proxy
        this(null, null);
    }

    @POST
    @Access(Audience.MODERATOR)
    public Response close(@PathParam("report") PublicCode code) {
        if (!reports.close(market.own().id(), code)) {
            throw Refusal.notFound();
        }
        return Redirect.to("/network/marketplace/review");
    }
}
