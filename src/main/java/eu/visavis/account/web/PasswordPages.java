package eu.visavis.account.web;

import eu.visavis.account.PasswordRules;
import eu.visavis.account.Passwords;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Setting, changing and removing one's password, within minutes of signing in. */
@Path("/me/security/password")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PasswordPages {
    private static final String ADDRESS = SecurityPages.ADDRESS + "/password";

    private final Passwords passwords;
    private final FreshSignIn fresh;
    private final Caller caller;

    @Inject
    PasswordPages(Passwords passwords, FreshSignIn fresh, Caller caller) {
        this.passwords = passwords;
        this.fresh = fresh;
        this.caller = caller;
    }

    PasswordPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.SIGNED_IN)
    public Response form() {
        return fresh.wayTo(ADDRESS)
                .orElseGet(() -> Response.ok(page(Form.empty())).build());
    }

    @POST
    @Access(Audience.SIGNED_IN)
    public Response set(MultivaluedMap<String, String> sent) {
        Optional<Response> detour = fresh.wayTo(ADDRESS);
        if (detour.isPresent()) {
            return detour.get();
        }
        Form form = Form.of(sent);
        Passwords.Change change = passwords.set(caller.person().id(), form.exactly("password"));
        switch (change) {
            case DONE -> {
                return Redirect.to(SecurityPages.ADDRESS);
            }
            case TOO_SHORT ->
                form.wrong(
                        "password",
                        "account.password.tooShort",
                        passwords.least(caller.person().id()));
            case TOO_LONG -> form.wrong("password", "account.password.tooLong", PasswordRules.MOST);
            case EASY -> form.wrong("password", "account.password.easy");
            case BUSY -> form.wrong("password", "account.password.busy");
        }
        return Response.status(change == Passwords.Change.BUSY ? 503 : 400)
                .entity(page(form))
                .build();
    }

    @POST
    @Path("remove")
    @Access(Audience.SIGNED_IN)
    public Response remove() {
        return fresh.wayTo(SecurityPages.ADDRESS).orElseGet(() -> {
            passwords.remove(caller.person().id());
            return Redirect.to(SecurityPages.ADDRESS);
        });
    }

    private Html page(Form form) {
        return new Html(
                "account/password",
                Map.of("form", form, "least", passwords.least(caller.person().id())));
    }
}
