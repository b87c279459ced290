package eu.visavis.account.web;

import eu.visavis.account.PasskeySigningIn;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Form;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Signing in by a passkey, without an address: a button of the sign-in page. */
@Path("/sign-in/passkey")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PasskeySignInPages {
    private final PasskeySigningIn signingIn;
    private final PasskeyAnswers answers;
    private final SignInForm page;
    private final Origins origins;
    private final Entrance entrance;

    @Inject
    PasskeySignInPages(
            PasskeySigningIn signingIn, PasskeyAnswers answers, SignInForm page, Origins origins, Entrance entrance) {
        this.signingIn = signingIn;
        this.answers = answers;
        this.page = page;
        this.origins = origins;
        this.entrance = entrance;
    }

    PasskeySignInPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Where somebody lands who loads the page of a form with problems anew. */
    @GET
    @Access(Audience.EVERYBODY)
    public Response form() {
        return Redirect.to("/sign-in");
    }

    @POST
    @Path("challenge")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Audience.EVERYBODY)
    public Response challenge() {
        return answers.of(signingIn.ask(origins.askedBrowser()));
    }

    @POST
    @Access(Audience.EVERYBODY)
    public Response signIn(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        PasskeySigningIn.Outcome outcome =
                signingIn.signIn(origins.askedBrowser(), form.value("credential"), form.value("to"), origins.current());
        if (outcome.entered().isPresent()) {
            return entrance.in(outcome.entered().get());
        }
        form.wrong("passkey", PasskeyWords.of(outcome.kind() == PasskeySigningIn.Outcome.Kind.COPIED));
        return Response.status(400).entity(page.page(form, false)).build();
    }
}
