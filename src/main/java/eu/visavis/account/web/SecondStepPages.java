package eu.visavis.account.web;

import eu.visavis.account.SignInSteps;
import eu.visavis.kernel.Token;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
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

/** The second half of signing in: the code of the app, or a recovery code. */
@Path("/sign-in/code/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SecondStepPages {
    private final SignInSteps steps;
    private final Origins origins;
    private final Entrance entrance;

    @Inject
    SecondStepPages(SignInSteps steps, Origins origins, Entrance entrance) {
        this.steps = steps;
        this.origins = origins;
        this.entrance = entrance;
    }

    SecondStepPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html form(@PathParam("token") String token) {
        return steps.isOpen(new Token(token)) ? page(token, Form.empty()) : gone();
    }

    @POST
    @Access(Audience.EVERYBODY)
    public Response finish(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        SignInSteps.Finished finished = steps.finish(new Token(token), form.value("code"), origins.current());
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
            case WRONG -> {
                form.wrong("code", "account.code.wrong");
                yield Response.status(400).entity(page(token, form)).build();
            }
        };
    }

    private static Html page(String token, Form form) {
        return new Html("account/code", Map.of("token", token, "form", form));
    }

    private static Html gone() {
        return new Html("account/codeGone", Map.of());
    }
}
