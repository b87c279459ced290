package eu.visavis.account.web;

import eu.visavis.account.Passkeys;
import eu.visavis.kernel.PublicCode;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adding, renaming and removing one's passkeys, within minutes of signing in. */
@Path(PasskeyPages.ADDRESS)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PasskeyPages {
    static final String ADDRESS = SecurityPages.ADDRESS + "/passkeys";
    private static final String NEW = ADDRESS + "/new";
    private static final String LIST = SecurityPages.ADDRESS + "#passkeys";

    private final Passkeys passkeys;
    private final PasskeyPlaces places;
    private final PasskeyAnswers answers;
    private final Origins origins;
    private final FreshSignIn fresh;
    private final Caller caller;

    @Inject
    PasskeyPages(
            Passkeys passkeys,
            PasskeyPlaces places,
            PasskeyAnswers answers,
            Origins origins,
            FreshSignIn fresh,
            Caller caller) {
        this.passkeys = passkeys;
        this.places = places;
        this.answers = answers;
        this.origins = origins;
        this.fresh = fresh;
        this.caller = caller;
    }

    PasskeyPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Path("new")
    @Access(Audience.SIGNED_IN)
    public Response form() {
        return fresh.wayTo(NEW).orElseGet(() -> adding(200, Form.empty()));
    }

    /** Asks for a passkey only who has signed in within minutes, so that adding it need not ask again. */
    @POST
    @Path("challenge")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Audience.SIGNED_IN)
    public Response challenge() {
        boolean old = fresh.wayTo(NEW).isPresent();
        return answers.of(old ? Optional.empty() : passkeys.ask(me(), origins.askedBrowser()));
    }

    /** Adds one; only this answer holds the first recovery codes, so it is no redirect then. */
    @POST
    @Path("new")
    @Access(Audience.SIGNED_IN)
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String name = form.optional("name", Passkeys.LONGEST_NAME);
        if (form.isWrong()) {
            return adding(400, form);
        }
        Passkeys.Added added = passkeys.add(
                me(),
                origins.askedBrowser(),
                form.value("credential"),
                name,
                origins.current().browser());
        return switch (added.kind()) {
            case DONE -> done(added.codes());
            case REFUSED -> {
                form.wrong("passkey", "account.passkey.refused");
                yield adding(400, form);
            }
            case FULL -> {
                form.wrong("passkey", "account.passkey.full", Passkeys.MOST);
                yield adding(400, form);
            }
        };
    }

    /** One that is not there leads to the list, as one that was removed on another device does. */
    @GET
    @Path("{passkey}")
    @Access(Audience.SIGNED_IN)
    public Response show(@PathParam("passkey") PublicCode code) {
        Optional<Passkeys.Listed> passkey = passkeys.find(me(), code);
        if (passkey.isEmpty()) {
            return Redirect.to(LIST);
        }
        return fresh.wayTo(ADDRESS + "/" + code)
                .orElseGet(() -> changing(
                        200,
                        code,
                        Form.filled(Map.of("name", List.of(passkey.get().name())))));
    }

    @POST
    @Path("{passkey}")
    @Access(Audience.SIGNED_IN)
    public Response rename(@PathParam("passkey") PublicCode code, MultivaluedMap<String, String> sent) {
        Optional<Response> detour = fresh.wayTo(ADDRESS + "/" + code);
        if (detour.isPresent()) {
            return detour.get();
        }
        Form form = Form.of(sent);
        String name = form.required("name", Passkeys.LONGEST_NAME, "account.passkey.nameMissing");
        if (form.isWrong()) {
            return changing(400, code, form);
        }
        passkeys.rename(me(), code, name);
        return Redirect.to(LIST);
    }

    @POST
    @Path("{passkey}/remove")
    @Access(Audience.SIGNED_IN)
    public Response remove(@PathParam("passkey") PublicCode code) {
        return fresh.wayTo(ADDRESS + "/" + code).orElseGet(() -> {
            passkeys.remove(me(), code);
            return Redirect.to(LIST);
        });
    }

    private Response adding(int status, Form form) {
        Html page = new Html("account/passkeyNew", Map.of("form", form, "passkeys", places.forPage(NEW)));
        return Response.status(status).entity(page).build();
    }

    private static Response changing(int status, PublicCode code, Form form) {
        Html page = new Html("account/passkey", Map.of("form", form, "code", code.value()));
        return Response.status(status).entity(page).build();
    }

    private static Response done(List<String> codes) {
        return codes.isEmpty()
                ? Redirect.to(LIST)
                : Response.ok(new Html("account/recoveryCodes", Map.of("codes", codes)))
                        .build();
    }

    private long me() {
        return caller.person().id();
    }
}
