package eu.visavis.multiplier.web;

import eu.visavis.multiplier.Member;
import eu.visavis.multiplier.Members;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
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
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Agreeing to suggestions, and leaving, by the link of a mail. */
@Path("/members/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OwnMemberPages {
    private final Members members;

    @Inject
    OwnMemberPages(Members members) {
        this.members = members;
    }

    OwnMemberPages() { // for the CDI client proxy
        this(null);
    }

    /** Opening it changes nothing, so that mail scanners do no harm. */
    @GET
    @Access(Audience.EVERYBODY)
    public Html own(@PathParam("token") String secret) {
        Member member = members.ofSecret(secret).orElseThrow(OwnMemberPages::gone);
        return new Html(
                "multiplier/own",
                Map.of(
                        "base",
                        "/members/" + secret,
                        "email",
                        member.email(),
                        "keeper",
                        members.keeperOf(member),
                        "agreed",
                        member.hasAgreed()));
    }

    @POST
    @Path("agree")
    @Access(Audience.EVERYBODY)
    public Response agree(@PathParam("token") String secret) {
        if (!members.agree(secret)) {
            throw gone();
        }
        return Redirect.to("/members/" + secret);
    }

    /** Also what mail programs call at one click (RFC 8058); whoever has left already has left. */
    @POST
    @Path("leave")
    @Access(Audience.EVERYBODY)
    public Html leave(@PathParam("token") String secret) {
        members.leave(secret);
        return new Html("multiplier/left", Map.of());
    }

    private static Refusal gone() {
        return new Refusal(Response.Status.GONE, "multiplier.own.gone");
    }
}
