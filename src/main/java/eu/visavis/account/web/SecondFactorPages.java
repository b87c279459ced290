package eu.visavis.account.web;

import eu.visavis.account.PasswordRules;
import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.account.SecondFactors;
import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.qr.QrCode;
import eu.visavis.text.Formats;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Setting up an app as one's second factor, renewing the recovery codes, taking the app off, within minutes of signing in. */
@Path(SecondFactorPages.ADDRESS)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SecondFactorPages {
    static final String ADDRESS = SecurityPages.ADDRESS + "/second-factor";
    private static final String SET_UP = ADDRESS + "/set-up";

    private final SecondFactors factors;
    private final Persons persons;
    private final FreshSignIn fresh;
    private final Caller caller;

    @Inject
    SecondFactorPages(SecondFactors factors, Persons persons, FreshSignIn fresh, Caller caller) {
        this.factors = factors;
        this.persons = persons;
        this.fresh = fresh;
        this.caller = caller;
    }

    SecondFactorPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * What the page shows.
     *
     * @param since the day on which an app was set up, "" if there is none
     * @param passkeys whether there are passkeys, each of which is a second factor, too
     * @param codes recovery codes that are left
     * @param due whether an organiser's rights rest until it is on
     * @param least characters of a password without it
     */
    public record View(String since, boolean passkeys, int codes, boolean due, int least) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Html show() {
        long person = caller.person().id();
        String since = factors.onSince(person)
                .map(at -> Formats.in(caller.language()).date(at))
                .orElse("");
        boolean passkeys = factors.kinds(person).passkey();
        return Html.page(
                "account/secondFactor",
                new View(
                        since,
                        passkeys,
                        since.isEmpty() && !passkeys ? 0 : factors.codesLeft(person),
                        caller.person().secondFactorDue(),
                        PasswordRules.LEAST));
    }

    /** Makes a secret and leads to its QR code. */
    @POST
    @Access(Audience.SIGNED_IN)
    public Response begin() {
        return fresh.wayTo(ADDRESS).orElseGet(() -> {
            factors.begin(caller.person().id());
            return Redirect.to(SET_UP);
        });
    }

    @GET
    @Path("set-up")
    @Access(Audience.SIGNED_IN)
    public Response secret() {
        return fresh.wayTo(SET_UP).orElseGet(() -> secret(200, Form.empty()));
    }

    /** Switches it on; only this answer holds the recovery codes, so it is no redirect. */
    @POST
    @Path("set-up")
    @Access(Audience.SIGNED_IN)
    public Response confirm(MultivaluedMap<String, String> sent) {
        Optional<Response> detour = fresh.wayTo(SET_UP);
        if (detour.isPresent()) {
            return detour.get();
        }
        Form form = Form.of(sent);
        Optional<List<String>> codes = factors.confirm(caller.person().id(), form.value("code"));
        if (codes.isPresent()) {
            return Response.ok(codes(codes.get())).build();
        }
        form.wrong("code", "account.code.wrong");
        return secret(400, form);
    }

    @POST
    @Path("codes")
    @Access(Audience.SIGNED_IN)
    public Response renewCodes() {
        Optional<Response> detour = fresh.wayTo(ADDRESS);
        if (detour.isPresent()) {
            return detour.get();
        }
        List<String> codes = factors.renewCodes(caller.person().id());
        return codes.isEmpty()
                ? Redirect.to(ADDRESS)
                : Response.ok(codes(codes)).build();
    }

    @POST
    @Path("off")
    @Access(Audience.SIGNED_IN)
    public Response switchOff() {
        return fresh.wayTo(ADDRESS).orElseGet(() -> {
            factors.switchOff(caller.person().id());
            return Redirect.to(ADDRESS);
        });
    }

    private Response secret(int status, Form form) {
        Optional<String> pending = factors.pending(caller.person().id());
        if (pending.isEmpty()) {
            return Redirect.to(ADDRESS);
        }
        Person person = persons.get(caller.person().id());
        QrCode drawing = QrCode.of(OneTimeCodes.address(pending.get(), person.email()));
        Html page = new Html(
                "account/secondFactorSetUp",
                Map.of("form", form, "drawing", drawing, "secret", pending.get().replaceAll("(.{4})(?!$)", "$1 ")));
        return Response.status(status).entity(page).build();
    }

    private static Html codes(List<String> codes) {
        return new Html("account/recoveryCodes", Map.of("codes", codes));
    }
}
