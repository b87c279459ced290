package eu.visavis.directory.web;

import eu.visavis.directory.Activities;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.directory.register.RegisterTerms;
import eu.visavis.directory.register.Registers;
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
import jakarta.ws.rs.core.UriInfo;
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
    private final Registers registers;
    private final Caller caller;

    @Context
    private UriInfo address;

    @Inject
    DirectoryPages(
            Networks networks, CompanySearch search, CompanyReading companies, Registers registers, Caller caller) {
        this.networks = networks;
        this.search = search;
        this.companies = companies;
        this.registers = registers;
        this.caller = caller;
    }

    DirectoryPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** A company with its address in the directory. */
    public record Line(String address, String name, String where, String doing) {}

    /**
     * A company in full.
     *
     * @param name in the reader's language, if it has one in that
     * @param activities with their codes and labels
     * @param names other names with the language of each, "" for those of none
     * @param credits lines of the registers that have to be shown
     */
    public record Portrait(
            String directory,
            CompanyFacts facts,
            String name,
            String where,
            String country,
            String region,
            String size,
            List<Name> names,
            List<Labelled> activities,
            String languages,
            List<String> registers,
            List<String> credits,
            boolean gone) {}

    /** Another name of a company. */
    public record Name(String language, String name) {}

    /** A code with its label. */
    public record Labelled(String code, String label) {}

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

    @GET
    @Path("{company}")
    @Access(Audience.EVERYBODY)
    public Html company(@PathParam("network") PublicCode code, @PathParam("company") PublicCode companyCode) {
        Network network = network(code);
        Company company = companies.find(network.id(), companyCode).orElseThrow(Refusal::notFound);
        return Html.page("directory/company", portrait(network, company));
    }

    private Portrait portrait(Network network, Company company) {
        CompanyFacts facts = company.facts();
        Formats formats = formats();
        String name = facts.nameIn(caller.language().code());
        Map<Long, RegisterTerms> terms = registers.terms(network.id());
        return new Portrait(
                "/networks/" + network.code() + "/directory",
                facts,
                name,
                Places.of(facts, formats),
                facts.country().isEmpty() ? "" : formats.country(facts.country()),
                SearchPage.label(Facet.REGION, facts.nuts(), formats),
                facts.size().name(),
                facts.otherNames().entrySet().stream()
                        .filter(other -> !other.getValue().equals(name))
                        .map(other -> new Name(other.getKey(), other.getValue()))
                        .toList(),
                facts.activities().stream()
                        .map(activity -> new Labelled(activity, Activities.all().label(activity, caller.language())))
                        .toList(),
                formats.list(facts.languages().stream().map(formats::language).toList()),
                company.registers().stream()
                        .map(register -> terms.get(register).name())
                        .toList(),
                company.registers().stream()
                        .map(register -> terms.get(register).credit())
                        .filter(credit -> !credit.isEmpty())
                        .distinct()
                        .toList(),
                company.gone());
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
