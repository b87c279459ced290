package eu.visavis.directory.web;

import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.claim.Speakers;
import eu.visavis.directory.duplicate.DuplicatePair;
import eu.visavis.directory.duplicate.DuplicatePairs;
import eu.visavis.directory.duplicate.Merging;
import eu.visavis.directory.profile.Profiles;
import eu.visavis.directory.register.RegisterTerms;
import eu.visavis.directory.register.Registers;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.text.Formats;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Companies that seem to be in the directory of the own network twice. */
@Path("/network/companies/duplicates")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DuplicatePages {
    private static final String ADDRESS = "/network/companies/duplicates";
    private static final int AT_ONCE = 25;

    private final AddressedCompanies own;
    private final DuplicatePairs pairs;
    private final Merging merging;
    private final Entries entries;
    private final CompanyReading companies;
    private final Speakers speakers;
    private final Profiles profiles;
    private final Registers registers;
    private final Caller caller;

    @Inject
    DuplicatePages(
            AddressedCompanies own,
            DuplicatePairs pairs,
            Merging merging,
            Entries entries,
            CompanyReading companies,
            Speakers speakers,
            Profiles profiles,
            Registers registers,
            Caller caller) {
        this.own = own;
        this.pairs = pairs;
        this.merging = merging;
        this.entries = entries;
        this.companies = companies;
        this.speakers = speakers;
        this.profiles = profiles;
        this.registers = registers;
        this.caller = caller;
    }

    DuplicatePages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** A pair in the queue. */
    public record Row(String code, String first, String second, String where, String reason, int score) {}

    /**
     * The queue.
     *
     * @param ended when the directory was last searched, or ""
     * @param next the number of the page behind, or 0
     */
    public record Queue(List<Row> rows, long total, boolean underWay, String ended, long looked, int next) {}

    /**
     * One of two companies side by side.
     *
     * @param address of its page
     * @param tells whether it tells something itself
     */
    public record Half(
            String address, CompanyFacts facts, String where, String registers, int speakers, boolean tells) {}

    @GET
    @Access(Audience.DIRECTORY_KEEPER)
    public Html queue(@QueryParam("page") String page) {
        Network network = own.ownNetwork();
        int number = Optional.ofNullable(page)
                .flatMap(typed -> Form.number(typed, 1, 1_000))
                .orElse(1);
        List<DuplicatePair> open = pairs.open(network.id(), (number - 1) * AT_ONCE, AT_ONCE);
        long total = pairs.countOpen(network.id());
        DuplicatePairs.Progress progress = pairs.progress(network.id());
        return Html.page(
                "company/duplicates",
                new Queue(
                        rows(open),
                        total,
                        progress.underWay(),
                        progress.endedAt()
                                .map(Formats.in(caller.language())::date)
                                .orElse(""),
                        progress.looked(),
                        (long) number * AT_ONCE < total ? number + 1 : 0));
    }

    @POST
    @Path("search")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response search() {
        pairs.want(own.ownNetwork().id());
        return Redirect.to(ADDRESS);
    }

    @GET
    @Path("{pair}")
    @Access(Audience.DIRECTORY_KEEPER)
    public Html one(@PathParam("pair") PublicCode code) {
        return page(find(code), Form.empty());
    }

    @POST
    @Path("{pair}/merge")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response merge(@PathParam("pair") PublicCode code, MultivaluedMap<String, String> sent) {
        DuplicatePair pair = find(code);
        Form form = Form.of(sent);
        boolean first = form.has("keep", "first");
        if (!first && !form.has("keep", "second")) {
            form.wrong("keep", "company.pair.keepMissing");
            return Response.status(400).entity(page(pair, form)).build();
        }
        if (!merging.merge(own.ownNetwork().id(), code, first)) {
            throw Refusal.conflict();
        }
        return Redirect.to(ADDRESS);
    }

    @POST
    @Path("{pair}/apart")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response apart(@PathParam("pair") PublicCode code) {
        find(code);
        if (!pairs.keepApart(own.ownNetwork().id(), code)) {
            throw Refusal.conflict();
        }
        return Redirect.to(ADDRESS);
    }

    private DuplicatePair find(PublicCode code) {
        return pairs.find(own.ownNetwork().id(), code).orElseThrow(Refusal::notFound);
    }

    private List<Row> rows(List<DuplicatePair> open) {
        List<Long> ids = new ArrayList<>();
        open.forEach(pair -> ids.addAll(List.of(pair.firstId(), pair.secondId())));
        Map<Long, Company> known = companies.byId(ids);
        return open.stream()
                .filter(pair -> known.containsKey(pair.firstId()) && known.containsKey(pair.secondId()))
                .map(pair -> row(pair, known.get(pair.firstId()), known.get(pair.secondId())))
                .toList();
    }

    private Row row(DuplicatePair pair, Company first, Company second) {
        return new Row(
                pair.code().value(),
                first.facts().name(),
                second.facts().name(),
                Places.of(first.facts(), Formats.in(caller.language())),
                pair.reason().name(),
                pair.score());
    }

    private Html page(DuplicatePair pair, Form form) {
        Map<Long, RegisterTerms> terms = registers.terms(own.ownNetwork().id());
        return new Html(
                "company/pair",
                Map.of(
                        "base",
                        ADDRESS + "/" + pair.code(),
                        "open",
                        pair.state() == DuplicatePair.State.OPEN,
                        "reason",
                        pair.reason().name(),
                        "score",
                        pair.score(),
                        "halves",
                        List.of(half(pair.firstId(), terms), half(pair.secondId(), terms)),
                        "form",
                        form));
    }

    private Half half(long id, Map<Long, RegisterTerms> terms) {
        Entry entry = entries.get(id);
        Company company = companies.of(entries.standing(entry)).orElseThrow(Refusal::notFound);
        Formats formats = Formats.in(caller.language());
        return new Half(
                AddressedCompany.addressOf(own.ownNetwork(), entry),
                company.facts(),
                Places.of(company.facts(), formats),
                formats.list(company.registers().stream()
                        .map(register -> terms.get(register).name())
                        .toList()),
                speakers.of(id).size(),
                !profiles.of(id).isEmpty());
    }
}
