package eu.visavis.listing.web;

import eu.visavis.listing.ModeratorMails;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Whether a moderator is told by mail of what waits. */
@Path("/network/marketplace/review-mails")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ModeratorMailPages {
    private final OpenMarketplace market;
    private final ModeratorMails mails;
    private final Caller caller;

    @Inject
    ModeratorMailPages(OpenMarketplace market, ModeratorMails mails, Caller caller) {
        this.market = market;
        this.mails = mails;
        this.caller = caller;
    }

    ModeratorMailPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Access(Audience.MODERATOR)
    public Response want(MultivaluedMap<String, String> sent) {
        mails.want(market.own().id(), caller.person().id(), Form.of(sent).has("wanted", "yes"));
        return Redirect.to("/network/marketplace/review");
    }
}
