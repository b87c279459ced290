package eu.visavis.account.web;

import eu.visavis.account.ApiTokens;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An organiser's tokens for programs: make one, see its secret once, see which are used, revoke. */
@Path("/me/tokens")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TokenPages {
    private static final String ADDRESS = "/me/tokens";
    private static final int LONGEST_NAME = 100;
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final ApiTokens tokens;
    private final Caller caller;

    @Inject
    TokenPages(ApiTokens tokens, Caller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    TokenPages() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Access(Audience.PLANNER)
    public Html list() {
        return page(Form.filled(Map.of("days", List.of(String.valueOf(DAYS.get(1))))), "");
    }

    /** Makes a token and shows its secret; only this answer holds it, so it is no redirect. */
    @POST
    @Access(Audience.PLANNER)
    public Response issue(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String name = form.required("name", LONGEST_NAME, "account.tokens.nameMissing");
        Optional<Integer> days = form.read("days", TokenPages::days, "account.tokens.daysMissing");
        if (!form.isWrong()) {
            Optional<Token> token = tokens.issue(caller.person().id(), name, Duration.ofDays(days.orElseThrow()));
            if (token.isPresent()) {
                return Response.ok(page(Form.filled(Map.of()), token.get().secret()))
                        .build();
            }
            form.wrong("name", "account.tokens.tooMany", ApiTokens.MOST);
        }
        return Response.status(400).entity(page(form, "")).build();
    }

    @POST
    @Path("{apiToken}/revoke")
    @Access(Audience.PLANNER)
    public Response revoke(@PathParam("apiToken") PublicCode code) {
        tokens.revoke(caller.person().id(), code);
        return Redirect.to(ADDRESS);
    }

    private Html page(Form form, String secret) {
        Formats formats = Formats.in(caller.language());
        List<TokenRow> rows = tokens.ofPerson(caller.person().id()).stream()
                .map(token -> TokenRow.of(token, formats))
                .toList();
        Messages messages = Messages.in(caller.language());
        List<Choice> days = DAYS.stream()
                .map(number -> new Choice(String.valueOf(number), messages.text("account.tokens.forDays", number)))
                .toList();
        return new Html("account/tokens", Map.of("form", form, "rows", rows, "days", days, "secret", secret));
    }

    private static Optional<Integer> days(String typed) {
        return DAYS.stream()
                .filter(number -> String.valueOf(number).equals(typed))
                .findFirst();
    }
}
