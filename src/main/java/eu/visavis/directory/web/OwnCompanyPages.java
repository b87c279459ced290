package eu.visavis.directory.web;

import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.claim.Claim;
import eu.visavis.directory.claim.Claims;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The companies for which somebody speaks, or wants to. */
@Path("/me/companies")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OwnCompanyPages {
    private final Claims claims;
    private final Entries entries;
    private final CompanyReading companies;
    private final Networks networks;
    private final NetworkTexts texts;
    private final Caller caller;

    @Inject
    OwnCompanyPages(
            Claims claims,
            Entries entries,
            CompanyReading companies,
            Networks networks,
            NetworkTexts texts,
            Caller caller) {
        this.claims = claims;
        this.entries = entries;
        this.companies = companies;
        this.networks = networks;
        this.texts = texts;
        this.caller = caller;
    }

    OwnCompanyPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * A company in the list.
     *
     * @param address of its page
     * @param network the name of its network
     */
    public record Row(String address, String name, String where, String network, Claim.State state) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Html list() {
        List<Claim> own = claims.ofPerson(caller.person().id()).stream()
                .filter(claim -> caller.site().isEmpty() || caller.site().getAsLong() == claim.networkId())
                .toList();
        List<Long> ids = own.stream().map(Claim::entryId).toList();
        Map<Long, Entry> known = entries.byId(ids);
        Map<Long, Company> facts = companies.byId(ids);
        List<Row> rows = new ArrayList<>();
        for (Claim claim : own) {
            if (facts.containsKey(claim.entryId())) { // else its register is gone
                rows.add(row(claim, known.get(claim.entryId()), facts.get(claim.entryId())));
            }
        }
        return new Html("company/mine", Map.of("rows", rows));
    }

    private Row row(Claim claim, Entry entry, Company company) {
        var network = networks.get(claim.networkId());
        return new Row(
                AddressedCompany.addressOf(network, entry),
                company.facts().nameIn(caller.language().code()),
                Places.of(company.facts(), Formats.in(caller.language())),
                texts.name(network, caller.language()),
                claim.state());
    }
}
