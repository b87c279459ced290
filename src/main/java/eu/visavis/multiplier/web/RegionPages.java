package eu.visavis.multiplier.web;

import eu.visavis.directory.Activities;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanySearch.Count;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.listing.PublishedListing;
import eu.visavis.multiplier.Ground;
import eu.visavis.multiplier.GroundFiles;
import eu.visavis.multiplier.GroundReading;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Regions;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the caller's region and sector: figures, companies, entries of the marketplace, and files of both. */
@Path("/region")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegionPages {
    private static final int ON_A_PAGE = 20;
    private static final int MOST_PAGES = 50;
    private static final int MOST_LINES = 15;
    private static final int LONGEST_WORDS = 200;

    private final OwnGround own;
    private final GroundReading reading;
    private final GroundFiles files;
    private final NetworkTexts texts;
    private final Caller caller;

    @Inject
    RegionPages(OwnGround own, GroundReading reading, GroundFiles files, NetworkTexts texts, Caller caller) {
        this.own = own;
        this.reading = reading;
        this.files = files;
        this.texts = texts;
        this.caller = caller;
    }

    RegionPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * Figures, which name nobody.
     *
     * @param where regions and sectors in words
     */
    public record Figures(
            String where, long companies, long newCompanies, long entries, long newEntries, List<Table> tables) {}

    /** How many companies have each value of a facet. */
    public record Table(Facet facet, List<Line> lines) {}

    /** A value with its number. */
    public record Line(String label, long companies) {}

    /**
     * Companies or entries, page by page.
     *
     * @param language of the name, or ""
     * @param suggest where the entry is suggested to members, or ""
     */
    public record Row(String address, String name, String language, String about, String kind, String suggest) {}

    /** A page of rows. */
    public record Rows(String where, String words, long total, List<Row> rows, int page, int pages) {}

    @GET
    @Access(Audience.MULTIPLIER)
    public Html figures() {
        Network network = own.network();
        Optional<Ground> stated = own.ground();
        if (stated.isEmpty()) {
            return new Html("multiplier/none", Map.of());
        }
        Ground ground = stated.get();
        Found all = reading.companies(network.id(), ground, "", Map.of(), 0, 1);
        List<Table> tables = Stream.of(Facet.COUNTRY, Facet.REGION, Facet.ACTIVITY, Facet.SIZE)
                .map(facet -> table(facet, all.counts().getOrDefault(facet, List.of()), ground))
                .filter(table -> !table.lines().isEmpty())
                .toList();
        return Html.page(
                "multiplier/figures",
                new Figures(
                        where(ground, network),
                        all.total(),
                        reading.newCompanies(network.id(), ground),
                        reading.countListings(network.id(), ground),
                        reading.newListings(network.id(), ground),
                        tables));
    }

    @GET
    @Path("companies")
    @Access(Audience.MULTIPLIER)
    public Html companies(@QueryParam("q") String typed, @QueryParam("page") String asked) {
        Network network = own.network();
        Ground ground = own.stated();
        String words = typed == null ? "" : Form.clean(typed);
        words = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        int page = page(asked);
        Found found = reading.companies(network.id(), ground, words, Map.of(), (page - 1) * ON_A_PAGE, ON_A_PAGE);
        Map<Long, Company> known = reading.companies(found.ids());
        List<Row> rows = found.ids().stream()
                .filter(known::containsKey)
                .map(id -> row(network, known.get(id)))
                .toList();
        return Html.page(
                "multiplier/companies",
                new Rows(where(ground, network), words, found.total(), rows, page, pages(found.total())));
    }

    @GET
    @Path("marketplace")
    @Access(Audience.MULTIPLIER)
    public Html marketplace(@QueryParam("page") String asked) {
        Network network = own.network();
        Ground ground = own.stated();
        int page = page(asked);
        long total = reading.countListings(network.id(), ground);
        List<Row> rows = reading.listings(network.id(), ground, (page - 1) * ON_A_PAGE, ON_A_PAGE).stream()
                .map(listing -> row(network, listing))
                .toList();
        return Html.page(
                "multiplier/marketplace", new Rows(where(ground, network), "", total, rows, page, pages(total)));
    }

    @GET
    @Path("companies.csv")
    @Produces("text/csv")
    @Access(Audience.MULTIPLIER)
    public Response companyFile() {
        Network network = own.network();
        Ground ground = own.stated();
        files.note(network.id(), "companies");
        StreamingOutput file = out -> files.companies(network, ground, out);
        return Download.of("companies.csv", file).build();
    }

    @GET
    @Path("entries.csv")
    @Produces("text/csv")
    @Access(Audience.MULTIPLIER)
    public Response marketplaceFile() {
        Network network = own.network();
        Ground ground = own.stated();
        files.note(network.id(), "marketplace");
        StreamingOutput file = out -> files.listings(network, ground, out);
        return Download.of("entries.csv", file).build();
    }

    private Row row(Network network, Company company) {
        Formats formats = formats();
        String country = company.facts().country();
        String activity = company.facts().activities().stream()
                .findFirst()
                .map(code -> Activities.all().label(code, caller.language()))
                .orElse("");
        return new Row(
                "/networks/" + network.code() + "/directory/" + company.code(),
                company.facts().nameIn(caller.language().code()),
                "",
                Stream.of(company.facts().town(), country.isEmpty() ? "" : formats.country(country))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                activity,
                "");
    }

    private Row row(Network network, PublishedListing listing) {
        Messages messages = Messages.in(caller.language());
        return new Row(
                "/networks/" + network.code() + "/marketplace/" + listing.code(),
                listing.facts().words().title(),
                listing.facts().words().language(),
                listing.facts().publisher().name() + ", "
                        + formats().country(listing.facts().publisher().country()),
                messages.text("listing.side." + listing.facts().side()) + " · "
                        + messages.text("listing.kind." + listing.facts().kind()),
                "/region/suggest/" + listing.code());
    }

    private Table table(Facet facet, List<Count> counts, Ground ground) {
        Formats formats = formats();
        return new Table(
                facet,
                counts.stream()
                        .filter(count -> isShown(facet, count.value(), ground))
                        .limit(MOST_LINES)
                        .map(count -> new Line(label(facet, count.value(), formats), count.entries()))
                        .toList());
    }

    /** Of trees one level: what is stated, or the widest one. */
    private static boolean isShown(Facet facet, String value, Ground ground) {
        return switch (facet) {
            case REGION ->
                ground.regions().isEmpty()
                        ? value.length() == 3
                        : ground.regions().stream()
                                .anyMatch(region ->
                                        value.startsWith(region) && value.length() == Math.min(region.length() + 1, 5));
            case ACTIVITY ->
                ground.sectors().isEmpty()
                        ? Activities.all().isWithin(value, "")
                        : ground.sectors().contains(value)
                                || ground.sectors().stream()
                                        .anyMatch(sector -> Activities.all().isWithin(value, sector));
            default -> true;
        };
    }

    private String label(Facet facet, String value, Formats formats) {
        return switch (facet) {
            case COUNTRY -> formats.country(value);
            case REGION -> Regions.all().name(value, formats);
            case ACTIVITY -> Activities.all().label(value, caller.language());
            default -> Messages.in(caller.language()).text("directory.size." + value);
        };
    }

    private String where(Ground ground, Network network) {
        if (ground.isWhole()) {
            return texts.name(network, caller.language());
        }
        return GroundWords.of(ground, caller.language());
    }

    private static int page(String asked) {
        return Form.number(asked == null ? "" : asked, 1, MOST_PAGES).orElse(1);
    }

    private static int pages(long total) {
        return (int) Math.min(MOST_PAGES, Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE));
    }

    private Formats formats() {
        return Formats.in(caller.language());
    }
}
