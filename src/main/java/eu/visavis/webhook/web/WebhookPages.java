package eu.visavis.webhook.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Networks;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.webhook.ReachableAddresses;
import eu.visavis.webhook.Webhook;
import eu.visavis.webhook.WebhookKind;
import eu.visavis.webhook.Webhooks;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where programs of the own network are told of what happens. */
@Path("/network/webhooks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WebhookPages {
    private static final String ADDRESS = "/network/webhooks";

    /** The newest messages of an address that are shown. */
    private static final int SHOWN = 10;

    private final Webhooks webhooks;
    private final ReachableAddresses reachable;
    private final Networks networks;
    private final Caller caller;

    @Inject
    WebhookPages(Webhooks webhooks, ReachableAddresses reachable, Networks networks, Caller caller) {
        this.webhooks = webhooks;
        this.reachable = reachable;
        this.networks = networks;
        this.caller = caller;
    }

    WebhookPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.OWNER)
    public Html list() {
        return page(Form.empty(), "", "");
    }

    @POST
    @Access(Audience.OWNER)
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<URI> address = form.read("address", reachable::read, "webhook.form.addressWrong");
        Set<WebhookKind> kinds = EnumSet.noneOf(WebhookKind.class);
        form.all("kinds").forEach(kind -> WebhookKind.ofName(kind).ifPresent(kinds::add));
        if (kinds.isEmpty()) {
            form.wrong("kinds", "webhook.form.kindsMissing");
        }
        if (!form.isWrong()) {
            Optional<Webhook> added = webhooks.add(network(), address.orElseThrow(), kinds);
            if (added.isPresent()) {
                return withSecret(added.get());
            }
            form.wrong("address", "webhook.form.tooMany", Webhooks.MOST);
        }
        return Response.status(400).entity(page(form, "", "")).build();
    }

    @POST
    @Path("{webhook}/secret")
    @Access(Audience.OWNER)
    public Response renewSecret(@PathParam("webhook") PublicCode code) {
        return withSecret(webhooks.renewSecret(network(), code).orElseThrow(Refusal::notFound));
    }

    @POST
    @Path("{webhook}/test")
    @Access(Audience.OWNER)
    public Response test(@PathParam("webhook") PublicCode code) {
        return done(webhooks.test(network(), code));
    }

    @POST
    @Path("{webhook}/on")
    @Access(Audience.OWNER)
    public Response switchOn(@PathParam("webhook") PublicCode code) {
        return done(webhooks.switchOn(network(), code));
    }

    @POST
    @Path("{webhook}/off")
    @Access(Audience.OWNER)
    public Response switchOff(@PathParam("webhook") PublicCode code) {
        return done(webhooks.switchOff(network(), code));
    }

    @POST
    @Path("{webhook}/remove")
    @Access(Audience.OWNER)
    public Response remove(@PathParam("webhook") PublicCode code) {
        if (!webhooks.remove(network(), code)) {
            throw Refusal.notFound();
        }
        return Redirect.to(ADDRESS);
    }

    /** Only this answer holds the secret, so it is no redirect. */
    private Response withSecret(Webhook hook) {
        return Response.ok(page(
                        Form.empty(), hook.secret().written(), hook.address().getHost()))
                .build();
    }

    private static Response done(Optional<Webhook> changed) {
        Webhook hook = changed.orElseThrow(Refusal::notFound);
        return Redirect.to(ADDRESS + "#" + hook.code());
    }

    private Html page(Form form, String secret, String secretOf) {
        Formats formats = Formats.in(caller.language());
        Messages messages = Messages.in(caller.language());
        List<WebhookRow> rows = webhooks.of(network()).stream()
                .map(hook -> WebhookRow.of(hook, webhooks.newest(hook, SHOWN), messages, formats))
                .toList();
        List<Choice> kinds = Arrays.stream(WebhookKind.values())
                .map(kind -> new Choice(
                        kind.name(), messages.text("webhook.kind." + kind), messages.text("webhook.kindHint." + kind)))
                .toList();
        return new Html(
                "webhook/list",
                Map.of(
                        "form", form,
                        "rows", rows,
                        "kinds", kinds,
                        "secret", secret,
                        "secretOf", secretOf,
                        "delivering", reachable.isAny()));
    }

    private long network() {
        return networks.ofStaff(caller.person().id())
                .orElseThrow(Refusal::notFound)
                .id();
    }
}
