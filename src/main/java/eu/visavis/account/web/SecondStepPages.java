package eu.visavis.account.web;

import eu.visavis.account.SecondFactors;
import eu.visavis.account.SignInSteps;
import eu.visavis.kernel.Token;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The second half of signing in: the code of the app, a passkey, or a recovery code. */
@Path("/sign-in/code/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SecondStepPages {
    private static final String ADDRESS = "/sign-in/code/";

    private final SignInSteps steps;
    private final PasskeyAnswers answers;
    private final PasskeyPlaces places;
    private final Origins origins;
    private final Entrance entrance;

    @Inject
    SecondStepPages(
            SignInSteps steps, PasskeyAnswers answers, PasskeyPlaces places, Origins origins, Entrance entrance) {
        this.steps = steps;
        this.answers = answers;
        this.places = places;
        this.origins = origins;
        this.entrance = entrance;
    }

    SecondStepPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html form(@PathParam("token") String token) {
        return page(token, Form.empty());
    }

    @POST
    @Access(Audience.EVERYBODY)
    public Response finish(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        boolean app =
                steps.asked(new Token(token)).filter(SecondFactors.Kinds::app).isPresent();
        SignInSteps.Finished finished = steps.finish(new Token(token), form.value("code"), origins.current());
        return answer(token, form, finished, "code", app ? "account.code.wrong" : "account.code.recoveryWrong");
    }

    @POST
    @Path("passkey/challenge")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Audience.EVERYBODY)
    public Response challenge(@PathParam("token") String token) {
        return answers.of(steps.askPasskey(new Token(token), origins.askedBrowser()));
    }

    @POST
    @Path("passkey")
    @Access(Audience.EVERYBODY)
    public Response finishByPasskey(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        SignInSteps.Finished finished =
                steps.finish(new Token(token), origins.askedBrowser(), form.value("credential"), origins.current());
        boolean copied = finished.kind() == SignInSteps.Finished.Kind.COPIED;
        return answer(token, form, finished, "passkey", PasskeyWords.of(copied));
    }

    /** Where somebody lands who loads the page of a form with problems anew. */
    @GET
    @Path("passkey")
    @Access(Audience.EVERYBODY)
    public Response back(@PathParam("token") String token) {
        return Redirect.to(ADDRESS + token);
    }

    private Response answer(String token, Form form, SignInSteps.Finished finished, String field, String wrongKey) {
        return switch (finished.kind()) {
            case OPENED -> entrance.in(finished.entered().orElseThrow());
            case GONE -> Response.status(410).entity(gone()).build();
            case WAITING -> {
                form.wrong("code", "account.code.waiting", RetryWords.minutes(finished.waiting()));
                yield Response.status(429)
                        .header(HttpHeaders.RETRY_AFTER, RetryWords.seconds(finished.waiting()))
                        .entity(page(token, form))
                        .build();
            }
            case WRONG, COPIED -> {
                form.wrong(field, wrongKey);
                yield Response.status(400).entity(page(token, form)).build();
            }
        };
    }

    private Html page(String token, Form form) {
        return steps.asked(new Token(token))
                .map(kinds -> new Html(
                        "account/code",
                        Map.of(
                                "token",
                                token,
                                "form",
                                form,
                                "app",
                                kinds.app(),
                                "passkey",
                                kinds.passkey(),
                                "place",
                                places.forPage(ADDRESS + token))))
                .orElseGet(SecondStepPages::gone);
    }

    private static Html gone() {
        return new Html("account/codeGone", Map.of());
    }
}
