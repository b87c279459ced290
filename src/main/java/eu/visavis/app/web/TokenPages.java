package eu.visavis.app.web;

import eu.visavis.account.ApiTokens;
import eu.visavis.kernel.PublicCode;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
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

/** The caller's own tokens for programs: make one, see its secret once, see which are used, revoke. */
@Path("/me/tokens")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TokenPages {
    private final ApiTokens tokens;
    private final TokenViews views;
    private final Caller caller;

    @Inject
    TokenPages(ApiTokens tokens, TokenViews views, Caller caller) {
        this.tokens = tokens;
        this.views = views;
        this.caller = caller;
    }

    TokenPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.PLANNER)
    public Html list() {
        return views.list(holder());
    }

    @POST
    @Access(Audience.PLANNER)
    public Response issue(MultivaluedMap<String, String> sent) {
        return views.issue(holder(), Form.of(sent));
    }

    @POST
    @Path("{apiToken}/revoke")
    @Access(Audience.PLANNER)
    public Response revoke(@PathParam("apiToken") PublicCode code) {
        tokens.revoke(holder(), code);
        return Redirect.to("/me/tokens");
    }

    private ApiTokens.Holder holder() {
        return ApiTokens.Holder.person(caller.person().id());
    }
}
