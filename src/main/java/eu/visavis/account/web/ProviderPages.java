package eu.visavis.account.web;

import eu.visavis.account.EmailDomains;
import eu.visavis.account.IdentityProvider;
import eu.visavis.account.IdentityProviders;
import eu.visavis.account.openid.ProviderCalls;
import eu.visavis.account.openid.ProviderCheck;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.MailSettings;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
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
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Where administrators of the installation set up the identity providers of organisations. */
@Path(ProviderPages.ADDRESS)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProviderPages {
    static final String ADDRESS = "/identity-providers";

    private final IdentityProviders providers;
    private final ProviderCalls calls;
    private final ProviderCheck check;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    ProviderPages(
            IdentityProviders providers,
            ProviderCalls calls,
            ProviderCheck check,
            MailSettings settings,
            Caller caller) {
        this.providers = providers;
        this.calls = calls;
        this.check = check;
        this.settings = settings;
        this.caller = caller;
    }

    ProviderPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.ADMINISTRATOR)
    public Html list() {
        Messages messages = Messages.in(caller.language());
        Formats formats = Formats.in(caller.language());
        List<ProviderRow> rows = providers.all().stream()
                .map(provider -> ProviderRow.of(provider, settings.baseUrl(), messages, formats))
                .toList();
        return new Html("account/providers", Map.of("rows", rows, "reachable", calls.isAny()));
    }

    @GET
    @Path("new")
    @Access(Audience.ADMINISTRATOR)
    public Html form() {
        return new Html("account/providerNew", Map.of("form", Form.empty()));
    }

    /** Adds a provider and leads to its page, which shows the address that the provider wants to know. */
    @POST
    @Path("new")
    @Access(Audience.ADMINISTRATOR)
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String name = form.required("name", 100, "provider.form.nameMissing");
        Optional<URI> issuer = form.read("issuer", calls::readIssuer, "provider.form.issuerWrong");
        Optional<EmailDomains> domains = domains(form, Optional.empty());
        if (providers.all().size() >= IdentityProviders.MOST) {
            form.wrong("name", "provider.form.tooMany", IdentityProviders.MOST);
        }
        if (form.isWrong()) {
            return Response.status(400)
                    .entity(new Html("account/providerNew", Map.of("form", form)))
                    .build();
        }
        IdentityProvider added = providers.add(name, issuer.orElseThrow(), domains.orElseThrow());
        return Redirect.to(ADDRESS + "/" + added.code());
    }

    @GET
    @Path("{provider}")
    @Access(Audience.ADMINISTRATOR)
    public Html show(@PathParam("provider") PublicCode code) {
        IdentityProvider provider = provider(code);
        return page(provider, filled(provider), List.of());
    }

    @POST
    @Path("{provider}")
    @Access(Audience.ADMINISTRATOR)
    public Response change(@PathParam("provider") PublicCode code, MultivaluedMap<String, String> sent) {
        IdentityProvider provider = provider(code);
        Form form = Form.of(sent);
        String name = form.required("name", 100, "provider.form.nameMissing");
        Optional<EmailDomains> domains = domains(form, Optional.of(code));
        String clientId = form.optional("clientId", 300);
        String secret = form.exactly("secret").strip();
        if (secret.length() > 500) {
            form.wrong("secret", "common.form.tooLong", 500, secret.length());
        }
        boolean active = form.has("active", "yes");
        if (active && clientId.isEmpty()) {
            form.wrong("clientId", "provider.form.clientIdMissing");
        }
        if (active && secret.isEmpty() && !provider.hasSecret()) {
            form.wrong("secret", "provider.form.secretMissing");
        }
        if (form.isWrong()) {
            return Response.status(400).entity(page(provider, form, List.of())).build();
        }
        providers.change(
                code,
                new IdentityProviders.Stated(
                        name, domains.orElseThrow(), clientId, secret, form.has("trusts", "yes"), active));
        return Redirect.to(ADDRESS + "/" + code);
    }

    /** Reads what the provider says of itself, and says what is wrong. */
    @POST
    @Path("{provider}/check")
    @Access(Audience.ADMINISTRATOR)
    public Html tryOut(@PathParam("provider") PublicCode code) {
        IdentityProvider provider = provider(code);
        return page(
                provider,
                filled(provider),
                FindingRow.of(provider, check.of(provider.issuer()), Messages.in(caller.language())));
    }

    @POST
    @Path("{provider}/remove")
    @Access(Audience.ADMINISTRATOR)
    public Response remove(@PathParam("provider") PublicCode code) {
        if (!providers.remove(code)) {
            throw Refusal.notFound();
        }
        return Redirect.to(ADDRESS);
    }

    private Optional<EmailDomains> domains(Form form, Optional<PublicCode> own) {
        Optional<EmailDomains> domains = form.read("domains", EmailDomains::read, "provider.form.domainsWrong");
        SortedSet<String> taken =
                domains.map(stated -> providers.taken(stated, own)).orElse(Collections.emptySortedSet());
        if (!taken.isEmpty()) {
            form.wrong("domains", "provider.form.domainsTaken", taken.first());
        }
        return domains;
    }

    private static Form filled(IdentityProvider provider) {
        return Form.filled(Map.of(
                "name", List.of(provider.name()),
                "domains", List.of(provider.domains().written()),
                "clientId", List.of(provider.clientId()),
                "trusts", List.of(provider.trustsUnstated() ? "yes" : ""),
                "active", List.of(provider.isActive() ? "yes" : "")));
    }

    private Html page(IdentityProvider provider, Form form, List<FindingRow> findings) {
        ProviderRow row = ProviderRow.of(
                provider, settings.baseUrl(), Messages.in(caller.language()), Formats.in(caller.language()));
        return new Html("account/provider", Map.of("row", row, "form", form, "findings", findings));
    }

    private IdentityProvider provider(PublicCode code) {
        return providers.find(code).orElseThrow(Refusal::notFound);
    }
}
