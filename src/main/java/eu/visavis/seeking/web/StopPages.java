package eu.visavis.seeking.web;

import eu.visavis.seeking.Alert;
import eu.visavis.seeking.SavedSearch;
import eu.visavis.seeking.SavedSearches;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Ending the mails of a search, by the link of such a mail. */
@Path("/searches/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StopPages {
    private final SavedSearches searches;

    @Inject
    StopPages(SavedSearches searches) {
        this.searches = searches;
    }

    StopPages() { // for the CDI client proxy
        this(null);
    }

    /** Opening it changes nothing, so that mail scanners do no harm. */
    @GET
    @Access(Audience.EVERYBODY)
    public Html ask(@PathParam("token") String secret) {
        SavedSearch search =
                searches.ofSecret(secret).orElseThrow(() -> new Refusal(Response.Status.GONE, "seeking.stop.gone"));
        return new Html(
                "seeking/stop",
                Map.of("base", "/searches/" + secret, "name", search.name(), "told", search.alert() != Alert.NONE));
    }

    /** Also what mail programs call at one click (RFC 8058); whoever gets no mails any more gets none. */
    @POST
    @Path("leave")
    @Access(Audience.EVERYBODY)
    public Html stop(@PathParam("token") String secret) {
        searches.stop(secret);
        return new Html("seeking/stopped", Map.of());
    }
}
