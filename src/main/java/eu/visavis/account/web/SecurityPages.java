package eu.visavis.account.web;

import eu.visavis.account.LinkedIdentities;
import eu.visavis.account.Passkeys;
import eu.visavis.account.Passwords;
import eu.visavis.account.SecondFactors;
import eu.visavis.account.WebSessions;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** How somebody signs in, and where they are signed in. */
@Path("/me/security")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SecurityPages {
    static final String ADDRESS = "/me/security";

    private final WebSessions sessions;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyPlaces places;
    private final LinkedIdentities identities;
    private final FreshSignIn fresh;
    private final Caller caller;

    @Inject
    SecurityPages(
            WebSessions sessions,
            Passwords passwords,
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyPlaces places,
            LinkedIdentities identities,
            FreshSignIn fresh,
            Caller caller) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.places = places;
        this.identities = identities;
        this.fresh = fresh;
        this.caller = caller;
    }

    SecurityPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.SIGNED_IN)
    public Html show() {
        Formats formats = Formats.in(caller.language());
        List<DeviceRow> devices = sessions
                .ofPerson(caller.person().id(), caller.person().sessionHash())
                .stream()
                .map(device -> DeviceRow.of(device, formats))
                .toList();
        String passwordSince =
                passwords.changedAt(caller.person().id()).map(formats::date).orElse("");
        List<PasskeyRow> keys = passkeys.ofPerson(caller.person().id()).stream()
                .map(passkey -> PasskeyRow.of(passkey, formats))
                .toList();
        boolean app = factors.onSince(caller.person().id()).isPresent();
        return new Html(
                "account/security",
                Map.of(
                        "devices", devices,
                        "passwordSince", passwordSince,
                        "identities", identities(formats),
                        "app", app,
                        "advised", !app && keys.isEmpty() && caller.person().staff(),
                        "passkeys", keys,
                        "place", places.forPage(PasskeyPages.ADDRESS + "/new")));
    }

    /**
     * An identity provider with which the person is linked.
     *
     * @param since the day
     */
    public record IdentityRow(String provider, String name, String since) {}

    private List<IdentityRow> identities(Formats formats) {
        return identities.of(caller.person().id()).stream()
                .map(link -> new IdentityRow(link.provider().value(), link.name(), formats.date(link.since())))
                .toList();
    }

    @POST
    @Path("identities/{provider}/unlink")
    @Access(Audience.SIGNED_IN)
    public Response unlink(@PathParam("provider") PublicCode provider) {
        return fresh.wayTo(ADDRESS).orElseGet(() -> {
            identities.unlink(caller.person().id(), provider);
            return Redirect.to(ADDRESS);
        });
    }

    @POST
    @Path("devices/{device}/sign-out")
    @Access(Audience.SIGNED_IN)
    public Response signOut(@PathParam("device") PublicCode device) {
        sessions.end(caller.person().id(), device);
        return Redirect.to(ADDRESS);
    }

    @POST
    @Path("devices/sign-out-others")
    @Access(Audience.SIGNED_IN)
    public Response signOutOthers() {
        sessions.endOthers(caller.person().id(), caller.person().sessionHash());
        return Redirect.to(ADDRESS);
    }
}
