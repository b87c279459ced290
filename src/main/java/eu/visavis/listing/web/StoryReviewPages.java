package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Stories;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Stories that both sides agreed to, for moderators. */
@Path("/network/marketplace/stories")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StoryReviewPages {
    private static final String ADDRESS = "/network/marketplace/stories";

    private final OpenMarketplace market;
    private final Stories stories;
    private final StoryViews views;

    @Inject
    StoryReviewPages(OpenMarketplace market, Stories stories, StoryViews views) {
        this.market = market;
        this.stories = stories;
        this.views = views;
    }

    StoryReviewPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.MODERATOR)
    public Html list() {
        return page(Form.empty());
    }

    @POST
    @Path("{story}/publish")
    @Access(Audience.MODERATOR)
    public Response publish(@PathParam("story") PublicCode code, MultivaluedMap<String, String> sent) {
        return done(stories.publish(market.own().id(), code, ReviewPages.version(Form.of(sent))));
    }

    @POST
    @Path("{story}/refuse")
    @Access(Audience.MODERATOR)
    public Response refuse(@PathParam("story") PublicCode code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String reason = form.required("reason-" + code, 500, "listing.review.reasonMissing");
        if (form.isWrong()) {
            return Response.status(400).entity(page(form)).build();
        }
        return done(stories.refuse(market.own().id(), code, ReviewPages.version(form), reason));
    }

    private static Response done(boolean done) {
        if (!done) {
            throw new Refusal(Response.Status.CONFLICT, "listing.review.tooLate")
                    .backTo(ADDRESS, "listing.story.review");
        }
        return Redirect.to(ADDRESS);
    }

    private Html page(Form form) {
        return new Html(
                "listing/stories",
                Map.of(
                        "rows",
                        stories.waiting(market.own().id()).stream()
                                .map(views::of)
                                .toList(),
                        "form",
                        form));
    }
}
