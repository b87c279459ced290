package eu.visavis.account.web;

import eu.visavis.account.PasswordSigningIn;
import eu.visavis.kernel.EmailAddress;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Signing in by a password: the second form of the sign-in page. */
@Path("/sign-in/password")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PasswordSignInPages {
    private static final Duration WHEN_BUSY = Duration.ofSeconds(5);

    private final PasswordSigningIn signingIn;
    private final SignInForm page;
    private final Origins origins;
    private final Entrance entrance;

    @Inject
    PasswordSignInPages(PasswordSigningIn signingIn, SignInForm page, Origins origins, Entrance entrance) {
        this.signingIn = signingIn;
        this.page = page;
        this.origins = origins;
        this.entrance = entrance;
    }

    PasswordSignInPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Where somebody lands who loads the page of a form with problems anew. */
    @GET
    @Access(Audience.EVERYBODY)
    public Response form() {
        return Redirect.to("/sign-in");
    }

    @POST
    @Access(Audience.EVERYBODY)
    public Response signIn(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String password = form.exactly("password");
        Optional<String> email = form.read("user", EmailAddress::read, "common.form.email");
        if (password.isEmpty()) {
            form.wrong("password", "account.signIn.passwordMissing");
        }
        if (form.isWrong()) {
            return refused(400, form);
        }
        PasswordSigningIn.Outcome outcome =
                signingIn.signIn(email.orElseThrow(), password, form.value("to"), origins.current());
        return switch (outcome.kind()) {
            case ENTERED -> entrance.in(outcome.entered().orElseThrow());
            case WRONG -> {
                form.wrong("password", "account.signIn.wrong");
                yield refused(400, form);
            }
            case WAITING -> {
                RetryWords.say(form, "password", outcome.waiting());
                yield later(429, form, outcome.waiting());
            }
            case BUSY -> {
                form.wrong("password", "account.signIn.busy");
                yield later(503, form, WHEN_BUSY);
            }
        };
    }

    private Response later(int status, Form form, Duration waiting) {
        return Response.fromResponse(refused(status, form))
                .header(HttpHeaders.RETRY_AFTER, RetryWords.seconds(waiting))
                .build();
    }

    private Response refused(int status, Form form) {
        return Response.status(status).entity(page.page(form, false)).build();
    }
}
