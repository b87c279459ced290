package eu.visavis.listing.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.PublishedListings;
import eu.visavis.mail.Outbox;
import eu.visavis.network.Network;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.SafetyHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A search as a page without frame and script, which the sites of partners can show in a frame of theirs. It sets no
 * cookie, and every link opens a page of its own.
 */
@Path("/networks/{network}/marketplace/frame")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FramePage {
    private static final int MOST = 20;

    private final OpenMarketplace market;
    private final PublishedListings published;
    private final ListingViews views;
    private final Outbox outbox;
    private final Caller caller;

    @Inject
    FramePage(OpenMarketplace market, PublishedListings published, ListingViews views, Outbox outbox, Caller caller) {
        this.market = market;
        this.published = published;
        this.views = views;
        this.outbox = outbox;
        this.caller = caller;
    }

    FramePage() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Response list(@PathParam("network") PublicCode code, @Context UriInfo uri) {
        Network network = market.of(code);
        Language.ofCode(String.valueOf(uri.getQueryParameters().getFirst("lang")))
                .ifPresent(caller::speaks);
        Optional<CrisisMarket> crisis =
                market.crisis(network, uri.getQueryParameters().getFirst("in"));
        SearchForm search =
                SearchForm.of(uri.getQueryParameters(), views.tree(network.id()), crisis, caller.language());
        List<ListingView> rows = published.find(network.id(), search.filter(), 0, MOST).stream()
                .map(views::of)
                .toList();
        String hosts = market.rules(network).hosts().stream()
                .map(host -> " https://" + host)
                .collect(Collectors.joining());
        String base = outbox.address("/networks/" + code + "/marketplace");
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        values.put("base", base);
        values.put("list", crisis.map(found -> base + "/crises/" + found.code()).orElse(base));
        values.put(
                "title",
                crisis.map(found -> found.textFor(caller.language()).name())
                        .orElse(Messages.in(caller.language()).text("listing.title")));
        return Response.ok(new Html("listing/frame", values))
                .header("Content-Security-Policy", SafetyHeaders.policy("'self'" + hosts))
                .build();
    }
}
