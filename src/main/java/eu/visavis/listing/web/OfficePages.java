package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Interests;
import eu.visavis.network.Networks;
import eu.visavis.network.Post;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What comes of the entries of a network, for those who look after authors; offices see their own ones. */
@Path("/network/marketplace/interests")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OfficePages {
    private final OpenMarketplace market;
    private final Networks networks;
    private final Interests interests;
    private final InterestViews views;
    private final Caller caller;

    @Inject
    OfficePages(OpenMarketplace market, Networks networks, Interests interests, InterestViews views, Caller caller) {
        this.market = market;
        this.networks = networks;
        this.interests = interests;
        this.views = views;
        this.caller = caller;
    }

    OfficePages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.CARER)
    public Html list() {
        List<InterestViews.Row> rows = interests.ofNetwork(market.own().id(), office()).stream()
                .map(contact -> views.row(contact, contact.listing().personId()))
                .toList();
        return new Html("listing/office", Map.of("rows", rows));
    }

    @GET
    @Path("{watched}")
    @Access(Audience.CARER)
    public Html one(@PathParam("watched") PublicCode code) {
        Interests.Contact contact =
                interests.ofNetwork(market.own().id(), office(), code).orElseThrow(Refusal::notFound);
        return new Html("listing/watched", Map.of("page", views.pageForOffice(contact)));
    }

    private OptionalLong office() {
        return networks.postOf(caller.person().id()).map(Post::office).orElse(OptionalLong.empty());
    }
}
