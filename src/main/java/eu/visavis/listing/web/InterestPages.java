package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Interest;
import eu.visavis.listing.InterestDesk;
import eu.visavis.listing.InterestMessage;
import eu.visavis.listing.Interests;
import eu.visavis.listing.ListingReport;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
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
import java.util.Optional;

/** What two people write to each other about an entry, and what they agree on. */
@Path("/me/marketplace/interests/{interest}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InterestPages {
    private static final String ADDRESS = "/me/marketplace/interests/";

    private final Interests interests;
    private final InterestDesk desk;
    private final InterestViews views;
    private final StoryViews stories;
    private final Caller caller;

    @Inject
    InterestPages(Interests interests, InterestDesk desk, InterestViews views, StoryViews stories, Caller caller) {
        this.interests = interests;
        this.desk = desk;
        this.views = views;
        this.stories = stories;
        this.caller = caller;
    }

    InterestPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.SIGNED_IN)
    public Html one(@PathParam("interest") PublicCode code) {
        return page(find(code), Form.empty());
    }

    @POST
    @Path("messages")
    @Access(Audience.SIGNED_IN)
    public Response write(@PathParam("interest") PublicCode code, MultivaluedMap<String, String> sent) {
        Interests.Contact contact = find(code);
        Form form = Form.of(sent);
        String message = form.required("message", InterestMessage.MOST, "listing.interest.messageMissing");
        return form.isWrong()
                ? wrong(contact, form)
                : done(code, desk.write(caller.person().id(), code, message));
    }

    @POST
    @Path("accept")
    @Access(Audience.SIGNED_IN)
    public Response accept(@PathParam("interest") PublicCode code) {
        find(code);
        return done(code, desk.accept(caller.person().id(), code));
    }

    @POST
    @Path("decline")
    @Access(Audience.SIGNED_IN)
    public Response decline(@PathParam("interest") PublicCode code) {
        find(code);
        return done(code, desk.decline(caller.person().id(), code));
    }

    @POST
    @Path("withdraw")
    @Access(Audience.SIGNED_IN)
    public Response withdraw(@PathParam("interest") PublicCode code) {
        find(code);
        return done(code, desk.withdraw(caller.person().id(), code));
    }

    @POST
    @Path("result")
    @Access(Audience.SIGNED_IN)
    public Response result(@PathParam("interest") PublicCode code, MultivaluedMap<String, String> sent) {
        Interests.Contact contact = find(code);
        Form form = Form.of(sent);
        Optional<Interest.Result> result =
                form.read("result", Choices.oneOf(Interest.Result.class), "listing.interest.resultMissing");
        return form.isWrong()
                ? wrong(contact, form)
                : done(code, desk.end(caller.person().id(), code, result.orElseThrow()));
    }

    @POST
    @Path("block")
    @Access(Audience.SIGNED_IN)
    public Response block(@PathParam("interest") PublicCode code) {
        find(code);
        return done(code, desk.block(caller.person().id(), code));
    }

    @POST
    @Path("report")
    @Access(Audience.SIGNED_IN)
    public Response report(@PathParam("interest") PublicCode code, MultivaluedMap<String, String> sent) {
        Interests.Contact contact = find(code);
        Form form = Form.of(sent);
        String reason = form.required("reason", ListingReport.MOST, "listing.report.reasonMissing");
        return form.isWrong()
                ? wrong(contact, form)
                : done(code, desk.report(caller.person().id(), code, reason));
    }

    private static Response done(PublicCode code, InterestDesk.Outcome outcome) {
        require(outcome);
        return Redirect.to(ADDRESS + code);
    }

    /** Makes a page of whatever stood in the way. */
    static void require(InterestDesk.Outcome outcome) {
        if (outcome != InterestDesk.Outcome.DONE) {
            throw new Refusal(Response.Status.CONFLICT, "listing.interest.refused." + outcome)
                    .backTo("/me/marketplace", "listing.mine.title");
        }
    }

    private Response wrong(Interests.Contact contact, Form form) {
        return Response.status(400).entity(page(contact, form)).build();
    }

    private Interests.Contact find(PublicCode code) {
        return interests.find(caller.person().id(), code).orElseThrow(Refusal::notFound);
    }

    private Html page(Interests.Contact contact, Form form) {
        return new Html(
                "listing/interest",
                Map.of(
                        "page",
                        views.page(contact, caller.person().id()),
                        "told",
                        stories.told(contact, caller.person().id()),
                        "form",
                        form,
                        "address",
                        ADDRESS));
    }
}
