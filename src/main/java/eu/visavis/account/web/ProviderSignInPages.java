package eu.visavis.account.web;

import eu.visavis.account.IdentityProvider;
import eu.visavis.account.IdentityProviders;
import eu.visavis.account.ProviderRefusal;
import eu.visavis.account.ProviderSigningIn;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailSettings;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Cookies;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Signing in with the identity provider of an organisation: the way there and back. */
@Path("/sign-in/provider/{provider}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProviderSignInPages {
    private final IdentityProviders providers;
    private final ProviderSigningIn signingIn;
    private final Entrance entrance;
    private final Origins origins;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    ProviderSignInPages(
            IdentityProviders providers,
            ProviderSigningIn signingIn,
            Entrance entrance,
            Origins origins,
            MailSettings settings,
            Caller caller) {
        this.providers = providers;
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.origins = origins;
        this.settings = settings;
        this.caller = caller;
    }

    ProviderSignInPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** The path at which a provider gives browsers back; each has its own, so that none can answer for another. */
    static String back(PublicCode provider) {
        return "/sign-in/provider/" + provider + "/back";
    }

    /**
     * Sends the browser to the provider. By a page that leads on, since no form may lead elsewhere ({@code form-action}).
     */
    @POST
    @Access(Audience.EVERYBODY)
    public Response begin(
            @PathParam("provider") PublicCode code,
            @HeaderParam(HttpHeaders.HOST) String host,
            MultivaluedMap<String, String> sent) {
        IdentityProvider provider = provider(code);
        Form form = Form.of(sent);
        String target = Redirect.ownAddress(form.value("to"));
        Token browser = origins.visitor().orElseGet(Token::random);
        Optional<URI> address = signingIn.begin(
                provider,
                new ProviderSigningIn.Wish(
                        browser, target, form.has("again", "yes"), URI.create(home(host) + back(code))));
        return address.map(there -> Response.ok(new Html(
                                "account/providerWay",
                                Map.of("name", provider.name(), "host", there.getHost(), "address", there.toString())))
                        .header("Refresh", "0;url=" + there)
                        .cookie(Cookies.visitor(browser.secret(), settings.isSecure(), ProviderSigningIn.LIFE))
                        .build())
                .orElseGet(() -> refused(provider, ProviderRefusal.FAULT, target));
    }

    /** Where somebody lands who loads the page that leads to a provider anew. */
    @GET
    @Access(Audience.EVERYBODY)
    public Response form() {
        return Redirect.to("/sign-in");
    }

    @GET
    @Path("back")
    @Access(Audience.EVERYBODY)
    public Response finish(
            @PathParam("provider") PublicCode code,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") String given,
            @QueryParam("iss") String issuer) {
        IdentityProvider provider = provider(code);
        Optional<Token> browser = origins.visitor();
        if (browser.isEmpty()) {
            return refused(provider, ProviderRefusal.LOST, "/");
        }
        ProviderSigningIn.Outcome outcome = signingIn.finish(
                provider,
                new ProviderSigningIn.Answer(
                        state, Optional.ofNullable(given).filter(some -> !some.isBlank()), Optional.ofNullable(issuer)),
                browser.get(),
                origins.current().browser(),
                caller.language());
        return outcome.entered()
                .map(entrance::in)
                .orElseGet(() -> refused(provider, outcome.refusal().orElseThrow(), outcome.target()));
    }

    private static Response refused(IdentityProvider provider, ProviderRefusal why, String target) {
        return Response.status(why == ProviderRefusal.FAULT ? 409 : 400)
                .entity(new Html(
                        "account/providerRefused", Map.of("name", provider.name(), "why", why, "target", target)))
                .build();
    }

    /** Where people reach this installation: by its own address, or by the host name of a network. */
    private String home(String host) {
        return caller.site().isEmpty() ? settings.baseUrl() : (settings.isSecure() ? "https://" : "http://") + host;
    }

    private IdentityProvider provider(PublicCode code) {
        return providers.find(code).filter(IdentityProvider::isActive).orElseThrow(Refusal::notFound);
    }
}
