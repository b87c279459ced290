package eu.visavis.directory.web;

import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.profile.ContactAnswering;
import eu.visavis.directory.profile.ContactPerson;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Where people say whether they want to be shown as contact person of a company. The link of the mail opens it. */
@Path("/company-contact/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ContactPages {
    private final ContactAnswering answering;
    private final Entries entries;
    private final CompanyReading companies;
    private final Networks networks;
    private final Caller caller;

    @Inject
    ContactPages(
            ContactAnswering answering, Entries entries, CompanyReading companies, Networks networks, Caller caller) {
        this.answering = answering;
        this.entries = entries;
        this.companies = companies;
        this.networks = networks;
        this.caller = caller;
    }

    ContactPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * What somebody is asked.
     *
     * @param address of the company
     * @param agreed whether they are shown
     */
    public record Page(String base, String company, String address, ContactPerson.Facts contact, boolean agreed) {}

    @GET
    @Access(Audience.EVERYBODY)
    public Html show(@PathParam("token") String token) {
        ContactPerson contact = answering.find(token).orElseThrow(Refusal::notFound);
        Entry entry = entries.standing(entries.get(contact.entryId()));
        Company company = companies.of(entry).orElseThrow(Refusal::notFound);
        return Html.page(
                "company/contact",
                new Page(
                        "/company-contact/" + token,
                        company.facts().nameIn(caller.language().code()),
                        AddressedCompany.addressOf(networks.get(entry.networkId()), entry),
                        contact.facts(),
                        contact.agreedAt().isPresent()));
    }

    @POST
    @Path("agree")
    @Access(Audience.EVERYBODY)
    public Response agree(@PathParam("token") String token) {
        if (!answering.agree(token)) {
            throw Refusal.notFound();
        }
        return Redirect.to("/company-contact/" + token);
    }

    @POST
    @Path("decline")
    @Access(Audience.EVERYBODY)
    public Html decline(@PathParam("token") String token) {
        if (!answering.decline(token)) {
            throw Refusal.notFound();
        }
        return new Html("company/contactGone", Map.of());
    }
}
