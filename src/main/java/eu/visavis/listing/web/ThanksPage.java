package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Stories;
import eu.visavis.network.Network;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** What came of the marketplace of a network, as far as both sides want it to be known. */
@Path("/networks/{network}/marketplace/thanks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ThanksPage {
    private final OpenMarketplace market;
    private final Stories stories;
    private final StoryViews views;

    @Inject
    ThanksPage(OpenMarketplace market, Stories stories, StoryViews views) {
        this.market = market;
        this.stories = stories;
        this.views = views;
    }

    ThanksPage() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html list(@PathParam("network") PublicCode code) {
        Network network = market.of(code);
        List<StoryViews.View> told =
                stories.published(network.id()).stream().map(views::of).toList();
        return new Html(
                "listing/thanks",
                Map.of("told", told, "base", "/networks/" + code + "/marketplace", "network", market.name(network)));
    }
}
