package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.CrisisNotices;
import eu.visavis.listing.InterestDesk;
import eu.visavis.listing.ListingFilter;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingProofs;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.network.Network;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The marketplace as everybody sees it. */
@Path("/networks/{network}/marketplace")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MarketplacePages {
    private static final int PAGE_SIZE = 20;

    private final OpenMarketplace market;
    private final PublishedListings published;
    private final CrisisNotices notices;
    private final InterestDesk desk;
    private final ListingProofs proofs;
    private final ListingWriting writing;
    private final ListingViews views;
    private final Caller caller;

    @Inject
    MarketplacePages(
            OpenMarketplace market,
            PublishedListings published,
            CrisisNotices notices,
            InterestDesk desk,
            ListingProofs proofs,
            ListingWriting writing,
            ListingViews views,
            Caller caller) {
        this.market = market;
        this.published = published;
        this.notices = notices;
        this.desk = desk;
        this.proofs = proofs;
        this.writing = writing;
        this.views = views;
        this.caller = caller;
    }

    MarketplacePages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * A page of the list.
     *
     * @param base address of the marketplace of the network
     * @param list address of the list itself, another one in a crisis marketplace
     * @param crisis the crisis marketplace, or null for the ordinary one
     * @param query the search as it stands in addresses, without kind and page; begins with "?"
     * @param feed the same for the feed, with its language
     * @param filtered whether something is looked for
     */
    public record Page(
            String base,
            String list,
            String network,
            Crisis crisis,
            SearchForm search,
            String query,
            String feed,
            List<Tab> tabs,
            List<ListingView> rows,
            long found,
            int page,
            int pages,
            boolean filtered) {
        /** The whole search as it stands behind the question mark of addresses. */
        public String question() {
            return search.wholeQuery().substring(1);
        }
    }

    /**
     * A crisis marketplace.
     *
     * @param language ISO 639-1 code of the language of its texts
     * @param intro may be ""
     */
    public record Crisis(String code, String language, String name, String intro) {}

    /** What entries are about, with the number of them; the name "" stands for all. */
    public record Tab(String kind, String words, long count, boolean current) {}

    @GET
    @Access(Audience.EVERYBODY)
    public Html list(@PathParam("network") PublicCode code, @Context UriInfo uri) {
        return list(market.of(code), Optional.empty(), uri);
    }

    /** A crisis marketplace while it is open. */
    @GET
    @Path("crises/{crisis}")
    @Access(Audience.EVERYBODY)
    public Html crisis(
            @PathParam("network") PublicCode code, @PathParam("crisis") PublicCode crisis, @Context UriInfo uri) {
        Network network = market.of(code);
        return list(network, Optional.of(market.crisis(network, crisis)), uri);
    }

    private Html list(Network network, Optional<CrisisMarket> crisis, UriInfo uri) {
        SearchForm search =
                SearchForm.of(uri.getQueryParameters(), views.tree(network.id()), crisis, caller.language());
        ListingFilter filter = search.filter();
        long found = published.count(network.id(), filter);
        int pages = (int) Math.max(1, (found + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, search.page()), pages);
        List<ListingView> rows = published.find(network.id(), filter, (page - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                .map(views::of)
                .toList();
        String base = base(network);
        Page shown = new Page(
                base,
                crisis.map(open -> base + "/crises/" + open.code()).orElse(base),
                market.name(network),
                crisis.map(this::view).orElse(null),
                search,
                search.query(),
                search.outside(caller.language()),
                tabs(network, search),
                rows,
                found,
                page,
                pages,
                search.isNarrow());
        List<CrisisNotices.Notice> crises =
                crisis.isPresent() ? List.of() : notices.of(OptionalLong.of(network.id()), caller.language());
        return new Html("listing/list", Map.of("page", shown, "crises", crises));
    }

    private static String base(Network network) {
        return "/networks/" + network.code() + "/marketplace";
    }

    private Crisis view(CrisisMarket crisis) {
        return new Crisis(
                crisis.code().value(),
                crisis.languageFor(caller.language()).code(),
                crisis.textFor(caller.language()).name(),
                crisis.textFor(caller.language()).intro());
    }

    @GET
    @Path("{listing}")
    @Access(Audience.EVERYBODY)
    public Html one(
            @PathParam("network") PublicCode code,
            @PathParam("listing") PublicCode listing,
            @QueryParam("reported") String reported) {
        Network network = market.of(code);
        PublishedListing found = published.find(network.id(), listing).orElseThrow(Refusal::notFound);
        Map<String, Object> values = new HashMap<>();
        values.put("view", views.of(found));
        values.put("proofs", ProofView.of(proofs.shown(found), writing.today(), Formats.in(caller.language())));
        values.put("base", base(network));
        market.crisisOf(found.crisis()).ifPresent(crisis -> values.put("crisis", view(crisis)));
        values.put("network", market.name(network));
        values.put("publisher", found.publisherCode().value());
        values.put("left", found.isTakenInParts() ? desk.left(found) : -1);
        values.put("reported", "yes".equals(reported));
        return new Html("listing/one", values);
    }

    /** A document at which somebody of the network has looked. */
    @GET
    @Path("{listing}/proofs/{proof}")
    @Produces(MediaType.WILDCARD)
    @Access(Audience.EVERYBODY)
    public Response proof(
            @PathParam("network") PublicCode code,
            @PathParam("listing") PublicCode listing,
            @PathParam("proof") PublicCode proof) {
        PublishedListing found = published.find(market.of(code).id(), listing).orElseThrow(Refusal::notFound);
        return SentDocument.file(proof.value(), proofs.file(found, proof).orElseThrow(Refusal::notFound));
    }

    /** Everything of one organisation. */
    @GET
    @Path("organisations/{publisher}")
    @Access(Audience.EVERYBODY)
    public Html organisation(@PathParam("network") PublicCode code, @PathParam("publisher") PublicCode publisher) {
        Network network = market.of(code);
        List<ListingView> rows = published.ofPublisher(network.id(), publisher).stream()
                .map(views::of)
                .toList();
        if (rows.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Html(
                "listing/organisation",
                Map.of("rows", rows, "base", "/networks/" + code + "/marketplace", "network", market.name(network)));
    }

    private List<Tab> tabs(Network network, SearchForm search) {
        Messages messages = Messages.in(caller.language());
        Map<ListingKind, Long> counts = published.kinds(network.id(), search.filterOfAnyKind());
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                "",
                messages.text("listing.list.all"),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                search.kind().isEmpty()));
        counts.forEach((kind, count) -> tabs.add(new Tab(
                kind.name(),
                messages.text("listing.kind." + kind),
                count,
                search.kind().equals(kind.name()))));
        return tabs;
    }
}
