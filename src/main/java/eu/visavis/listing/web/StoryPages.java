package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Interests;
import eu.visavis.listing.Stories;
import eu.visavis.listing.Story;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Telling in public what came of an interest: by one side, with the consent of the other. */
@Path("/me/marketplace/interests/{interest}/story")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StoryPages {
    private static final String ADDRESS = "/me/marketplace/interests/";

    private final Interests interests;
    private final Stories stories;
    private final StoryViews views;
    private final Caller caller;

    @Inject
    StoryPages(Interests interests, Stories stories, StoryViews views, Caller caller) {
        this.interests = interests;
        this.stories = stories;
        this.views = views;
        this.caller = caller;
    }

    StoryPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.SIGNED_IN)
    public Html form(@PathParam("interest") PublicCode code) {
        Interests.Contact contact = find(code);
        Optional<Story> before = stories.of(contact.interest());
        return page(
                contact,
                Form.filled(Map.of(
                        "body",
                        List.of(before.map(story -> story.words().body()).orElse("")),
                        "language",
                        List.of(before.map(story -> story.words().language())
                                .orElse(caller.language().code())))));
    }

    @POST
    @Access(Audience.SIGNED_IN)
    public Response tell(@PathParam("interest") PublicCode code, MultivaluedMap<String, String> sent) {
        Interests.Contact contact = find(code);
        Form form = Form.of(sent);
        String body = form.required("body", Story.MOST, "listing.story.bodyMissing");
        Optional<String> language = form.read("language", Choices::language, "marketplace.form.languageMissing");
        if (!form.has("consent", "yes")) {
            form.wrong("consent", "listing.story.consentMissing");
        }
        if (form.isWrong()) {
            return Response.status(400).entity(page(contact, form)).build();
        }
        return done(code, stories.tell(caller.person().id(), code, language.orElseThrow(), body));
    }

    @POST
    @Path("agree")
    @Access(Audience.SIGNED_IN)
    public Response agree(@PathParam("interest") PublicCode code, MultivaluedMap<String, String> sent) {
        find(code);
        return done(code, stories.agree(caller.person().id(), code, ReviewPages.version(Form.of(sent))));
    }

    @POST
    @Path("withdraw")
    @Access(Audience.SIGNED_IN)
    public Response withdraw(@PathParam("interest") PublicCode code) {
        find(code);
        return done(code, stories.withdraw(caller.person().id(), code));
    }

    private static Response done(PublicCode code, boolean done) {
        if (!done) {
            throw Refusal.conflict();
        }
        return Redirect.to(ADDRESS + code);
    }

    private Interests.Contact find(PublicCode code) {
        return interests.find(caller.person().id(), code).orElseThrow(Refusal::notFound);
    }

    private Html page(Interests.Contact contact, Form form) {
        Story.Kind kind = stories.kindFor(contact, caller.person().id()).orElseThrow(Refusal::conflict);
        return new Html(
                "listing/story",
                Map.of(
                        "form",
                        form,
                        "kind",
                        kind,
                        "title",
                        contact.listing().facts().words().title(),
                        "names",
                        views.names(contact),
                        "languages",
                        views.languages(),
                        "base",
                        ADDRESS + contact.interest().code()));
    }
}
