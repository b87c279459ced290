package eu.visavis.directory.web;

import eu.visavis.directory.Activities;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The directory of companies of a network: searching it, and the page of each company. */
@Path("/networks/{network}/directory")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DirectoryPages {
    private static final int SUGGESTED = 8;

    private final Networks networks;
    private final CompanySearch search;
    private final CompanyReading companies;
    private final Entries entries;
    private final CompanyPortraits portraits;
    private final Caller caller;

    @Context
    private UriInfo address;

    @Inject
    DirectoryPages(
            Networks networks,
            CompanySearch search,
            CompanyReading companies,
            Entries entries,
            CompanyPortraits portraits,
            Caller caller) {
        this.networks = networks;
        this.search = search;
        this.companies = companies;
        this.entries = entries;
        this.portraits = portraits;
        this.caller = caller;
    }

    DirectoryPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** A company with its address in the directory. */
    public record Line(String address, String name, String where, String doing) {}

    @GET
    @Access(Audience.EVERYBODY)
    public Html search(@PathParam("network") PublicCode code) {
        Network network = network(code);
        SearchAddress sought = SearchAddress.read("/networks/" + code + "/directory", address.getQueryParameters());
        Found found = search.search(sought.request(network.id()));
        return Html.page("directory/search", SearchPage.of(sought, found, lines(code, found.ids()), formats()));
    }

    /** Companies whose names begin like what is being typed. */
    @GET
    @Path("suggestions")
    @Access(Audience.EVERYBODY)
    public Html suggest(@PathParam("network") PublicCode code) {
        Network network = network(code);
        String typed = SearchAddress.read("", address.getQueryParameters()).words();
        List<Line> lines = lines(code, search.complete(network.id(), typed, SUGGESTED));
        return new Html("directory/suggestions", Map.of("lines", lines));
    }

    /** A company; the address of one that was merged into another leads there for ever. */
    @GET
    @Path("{company}")
    @Access(Audience.EVERYBODY)
    public Response company(@PathParam("network") PublicCode code, @PathParam("company") PublicCode companyCode) {
        Network network = network(code);
        Entry entry = entries.find(network.id(), companyCode).orElseThrow(Refusal::notFound);
        Entry standing = entries.standing(entry);
        if (standing.id() != entry.id()) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(AddressedCompany.addressOf(network, standing)))
                    .build();
        }
        Company company = companies.of(entry).orElseThrow(Refusal::notFound);
        return Response.ok(Html.page("directory/company", portraits.of(new AddressedCompany(network, entry, company))))
                .build();
    }

    private List<Line> lines(PublicCode network, List<Long> ids) {
        Map<Long, Company> known = companies.byId(ids);
        List<Line> lines = new ArrayList<>();
        for (long id : ids) {
            if (known.containsKey(id)) { // else it went between the index and now
                lines.add(line(network, known.get(id)));
            }
        }
        return lines;
    }

    private Line line(PublicCode network, Company company) {
        CompanyFacts facts = company.facts();
        String doing = facts.activities().stream()
                .limit(2)
                .map(activity -> Activities.all().label(activity, caller.language()))
                .filter(label -> !label.matches("\\d+"))
                .reduce((one, other) -> one + " · " + other)
                .orElse(facts.about());
        return new Line(
                "/networks/" + network + "/directory/" + company.code(),
                facts.nameIn(caller.language().code()),
                Places.of(facts, formats()),
                doing);
    }

    private Network network(PublicCode code) {
        return networks.find(code).orElseThrow(Refusal::notFound);
    }

    private Formats formats() {
        return Formats.in(caller.language());
    }
}
