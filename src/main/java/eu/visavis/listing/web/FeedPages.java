package eu.visavis.listing.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.mail.Outbox;
import eu.visavis.network.Categories;
import eu.visavis.network.Network;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A search as a feed, for readers of news and for programs. */
@Path("/networks/{network}/marketplace/feed")
@RequestScoped
public class FeedPages {
    private static final int MOST = 50;
    private static final String KEPT = "public, max-age=300";

    private final OpenMarketplace market;
    private final PublishedListings published;
    private final Categories categories;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    @Inject
    FeedPages(
            OpenMarketplace market,
            PublishedListings published,
            Categories categories,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.market = market;
        this.published = published;
        this.categories = categories;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    FeedPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Path("atom")
    @Produces("application/atom+xml")
    @Access(Audience.EVERYBODY)
    public Response atom(@PathParam("network") PublicCode code, @Context UriInfo uri) {
        return answer(ListingFeed.atom(feed(code, uri, "atom")));
    }

    @GET
    @Path("json")
    @Produces("application/feed+json")
    @Access(Audience.EVERYBODY)
    public Response json(@PathParam("network") PublicCode code, @Context UriInfo uri) {
        return answer(ListingFeed.json(feed(code, uri, "json")));
    }

    /** Nobody is told here what only some may know, so it may be kept for five minutes. */
    private static Response answer(byte[] content) {
        return Response.ok(content).header(HttpHeaders.CACHE_CONTROL, KEPT).build();
    }

    private ListingFeed.Feed feed(PublicCode code, UriInfo uri, String format) {
        Network network = market.of(code);
        Language language = Language.ofCode(
                        String.valueOf(uri.getQueryParameters().getFirst("lang")))
                .orElse(caller.language());
        Optional<CrisisMarket> crisis =
                market.crisis(network, uri.getQueryParameters().getFirst("in"));
        SearchForm search =
                SearchForm.of(uri.getQueryParameters(), categories.of(network.id(), language), crisis, language);
        String query = search.wholeQuery();
        String page =
                crisis.map(found -> base(network) + "/crises/" + found.code()).orElse(base(network));
        List<ListingFeed.Item> items = items(network, published.find(network.id(), search.filter(), 0, MOST));
        String title = crisis.map(found -> found.textFor(language).name())
                        .orElse(Messages.in(language).text("listing.title"))
                + ", " + market.name(network);
        String self = base(network) + "/feed/" + format + search.outside(language);
        return new ListingFeed.Feed(
                title,
                language.code(),
                URI.create(outbox.address(self)),
                URI.create(outbox.address(page + (query.equals("?") ? "" : query))),
                items.stream()
                        .map(ListingFeed.Item::changed)
                        .max(Comparator.naturalOrder())
                        .orElse(clock.instant()),
                items);
    }

    private List<ListingFeed.Item> items(Network network, List<PublishedListing> listings) {
        return listings.stream()
                .map(listing -> new ListingFeed.Item(
                        listing.code().value(),
                        URI.create(outbox.address(base(network) + "/" + listing.code())),
                        listing.facts().words().title(),
                        listing.facts().words().summary(),
                        listing.facts().words().language(),
                        listing.facts().publisher().name(),
                        listing.publishedAt(),
                        listing.changedAt()))
                .toList();
    }

    private static String base(Network network) {
        return "/networks/" + network.code() + "/marketplace";
    }
}
