package eu.visavis.app.web;

import eu.visavis.account.ApiTokens;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
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

/** The tokens of the own network, which go on working when whoever made them leaves. */
@Path("/network/tokens")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NetworkTokenPages {
    private final ApiTokens tokens;
    private final TokenViews views;
    private final Networks networks;
    private final Caller caller;

    @Inject
    NetworkTokenPages(ApiTokens tokens, TokenViews views, Networks networks, Caller caller) {
        this.tokens = tokens;
        this.views = views;
        this.networks = networks;
        this.caller = caller;
    }

    NetworkTokenPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.OWNER)
    public Html list() {
        return views.list(holder());
    }

    @POST
    @Access(Audience.OWNER)
    public Response issue(MultivaluedMap<String, String> sent) {
        return views.issue(holder(), Form.of(sent));
    }

    @POST
    @Path("{apiToken}/revoke")
    @Access(Audience.OWNER)
    public Response revoke(@PathParam("apiToken") PublicCode code) {
        tokens.revoke(holder(), code);
        return Redirect.to("/network/tokens");
    }

    private ApiTokens.Holder holder() {
        long person = caller.person().id();
        long network = networks.ofStaff(person).orElseThrow(Refusal::notFound).id();
        return ApiTokens.Holder.network(network, person);
    }
}
