package eu.visavis.api;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TokenScope;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.CrisisMarkets;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingFilter;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.Listings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.listing.Purpose;
import eu.visavis.listing.Side;
import eu.visavis.network.Categories;
import eu.visavis.network.CategoryTree;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Needs;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The marketplace of a network: what everybody sees of it, and entries that whoever has a token states. */
@Path("/api/v1/networks/{network}/entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EntriesResource {
    private static final int MOST_WORDS = 100;

    private final Networks networks;
    private final Marketplaces marketplaces;
    private final CrisisMarkets crises;
    private final PublishedListings published;
    private final Categories categories;
    private final ListingWriting writing;
    private final Listings listings;
    private final Caller caller;

    @PathParam("network")
    private PublicCode code;

    @Inject
    EntriesResource(
            Networks networks,
            Marketplaces marketplaces,
            CrisisMarkets crises,
            PublishedListings published,
            Categories categories,
            ListingWriting writing,
            Listings listings,
            Caller caller) {
        this.networks = networks;
        this.marketplaces = marketplaces;
        this.crises = crises;
        this.published = published;
        this.categories = categories;
        this.writing = writing;
        this.listings = listings;
        this.caller = caller;
    }

    EntriesResource() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** In all marketplaces of the network; {@code in} narrows it to a crisis marketplace. */
    @GET
    @Access(Audience.EVERYBODY)
    public EntryList list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("side") @DefaultValue("") String side,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("purpose") @DefaultValue("") String purpose,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("region") @DefaultValue("") String region,
            @QueryParam("in") @DefaultValue("") String in,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue(Span.USUAL) String limit,
            @Context UriInfo asked) {
        Network network = open();
        String sought = Form.clean(words);
        Span span = Span.of(offset, limit);
        CategoryTree tree = tree(network);
        ListingFilter filter = new ListingFilter(
                sought.substring(0, Math.min(sought.length(), MOST_WORDS)),
                chosen(side, Side.class, "side"),
                chosen(kind, ListingKind.class, "kind"),
                chosen(purpose, Purpose.class, "purpose"),
                within(tree, category),
                region(region),
                crisis(network, in)
                        .map(market -> ListingFilter.Within.crisis(market.id()))
                        .orElse(ListingFilter.Within.EVERYWHERE));
        Map<Long, String> crisisCodes = new HashMap<>();
        crises.of(network.id())
                .forEach(market -> crisisCodes.put(market.id(), market.code().value()));
        List<EntryView> items = published.find(network.id(), filter, span.offset(), span.limit()).stream()
                .map(listing -> view(listing, tree, crisisCodes))
                .toList();
        return new EntryList(
                items, span.within(published.count(network.id(), filter), address() + "?" + without(asked)));
    }

    @GET
    @Path("{listing}")
    @Access(Audience.EVERYBODY)
    public EntryView one(@PathParam("listing") PublicCode listing) {
        Network network = open();
        PublishedListing found = published.find(network.id(), listing).orElseThrow(Refusal::notFound);
        Map<Long, String> crisisCodes = new HashMap<>();
        crises.of(found.crisis())
                .ifPresent(market -> crisisCodes.put(market.id(), market.code().value()));
        return view(found, tree(network), crisisCodes);
    }

    /** Begins an entry, which nobody but its author sees. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Audience.PLANNER)
    @Needs(TokenScope.ENTRIES)
    public Response create(byte[] body) {
        Network network = own();
        Fields fields = Fields.of(body);
        Optional<CrisisMarket> crisis = crisis(network, fields.optional("in", 10));
        CategoryTree tree = tree(network);
        List<CategoryTree.Node> nodes =
                crisis.map(market -> tree.below(market.categoryId())).orElseGet(tree::ordinary);
        NewEntry stated = NewEntry.read(fields, nodes, Formats.in(caller.language()), writing.today());
        Listing begun = writing.begin(
                        network.id(),
                        crisis,
                        caller.person().id(),
                        stated.facts(),
                        stated.end().orElseGet(() -> writing.usualEnd(network.id())))
                .orElseThrow(() -> new Problem(ProblemKind.CONFLICT));
        return Response.created(URI.create(address() + "/" + begun.code()))
                .entity(EntryDraft.of(begun))
                .build();
    }

    /** Brings an entry of one's own before the moderators. */
    @POST
    @Path("{ownListing}/submit")
    @Access(Audience.PLANNER)
    @Needs(TokenScope.ENTRIES)
    public EntryDraft submit(@PathParam("ownListing") PublicCode listing) {
        Network network = own();
        long author = caller.person().id();
        if (listings.ofAuthor(author, listing)
                .filter(own -> own.networkId() == network.id())
                .isEmpty()) {
            throw Refusal.notFound();
        }
        if (!writing.submit(author, listing)) {
            throw new Problem(ProblemKind.CONFLICT);
        }
        return EntryDraft.of(listings.ofAuthor(author, listing).orElseThrow(Refusal::notFound));
    }

    private static EntryView view(PublishedListing listing, CategoryTree tree, Map<Long, String> crisisCodes) {
        return EntryView.of(
                listing,
                tree,
                listing.crisis().isPresent()
                        ? Optional.ofNullable(crisisCodes.get(listing.crisis().getAsLong()))
                        : Optional.empty());
    }

    /** Whoever asks for a network whose marketplace is closed learns no more than of none. */
    private Network open() {
        return networks.find(code)
                .filter(network -> marketplaces.of(network.id()).open())
                .orElseThrow(Refusal::notFound);
    }

    /** The network of the token; another one in the address is not there for it. */
    private Network own() {
        long own = caller.tokenNetwork()
                .orElseGet(() -> networks.ofStaff(caller.person().id())
                        .orElseThrow(Refusal::notFound)
                        .id());
        Network network = open();
        if (network.id() != own) {
            throw Refusal.notFound();
        }
        return network;
    }

    private Optional<CrisisMarket> crisis(Network network, String in) {
        return in.isEmpty()
                ? Optional.empty()
                : Optional.of(PublicCode.read(in)
                        .flatMap(market -> crises.findOpen(network.id(), market))
                        .orElseThrow(() -> wrong("in")));
    }

    /** What was asked for but for the part of it, so that the next part is one of the same. */
    private static String without(UriInfo asked) {
        String rest = asked.getRequestUriBuilder()
                .replaceQueryParam("offset")
                .replaceQueryParam("limit")
                .build()
                .getRawQuery();
        return rest == null || rest.isEmpty() ? "" : rest + "&";
    }

    private CategoryTree tree(Network network) {
        return categories.of(network.id(), Language.EN);
    }

    private String address() {
        return "/api/v1/networks/" + code + "/entries";
    }

    private static Set<Long> within(CategoryTree tree, String category) {
        return category.isEmpty()
                ? Set.of()
                : tree.within(
                        tree.find(category).orElseThrow(() -> wrong("category")).id());
    }

    private static String region(String typed) {
        if (!typed.matches("([A-Z]{2}[0-9A-Z]{0,3})?")) {
            throw wrong("region");
        }
        return typed;
    }

    private static <E extends Enum<E>> Optional<E> chosen(String typed, Class<E> constants, String name) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Choices.oneOf(constants).apply(typed).orElseThrow(() -> wrong(name)));
    }

    private static Problem wrong(String name) {
        return new Problem(ProblemKind.WRONG_VALUES, List.of(new Problem.Mistake(name, "api.field.unknown")));
    }
}
