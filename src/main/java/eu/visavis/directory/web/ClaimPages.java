package eu.visavis.directory.web;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.claim.Claim;
import eu.visavis.directory.claim.Claiming;
import eu.visavis.directory.claim.Claiming.Outcome;
import eu.visavis.directory.claim.Claims;
import eu.visavis.directory.claim.WorkDomain;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Showing that one belongs to a company of the directory. */
@Path("/networks/{network}/directory/{company}/claim")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ClaimPages {
    private static final int MOST_TYPED = 60;

    private final AddressedCompanies companies;
    private final Claims claims;
    private final Claiming claiming;
    private final Persons persons;
    private final Caller caller;

    @Inject
    ClaimPages(AddressedCompanies companies, Claims claims, Claiming claiming, Persons persons, Caller caller) {
        this.companies = companies;
        this.claims = claims;
        this.claiming = claiming;
        this.persons = persons;
        this.caller = caller;
    }

    ClaimPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * How somebody can show to belong to a company, and how far they are.
     *
     * @param base address of the company
     * @param state how the claim stands; empty without any
     * @param reason why it was refused or taken away, or ""
     * @param until the last day of the letter's code, or ""
     * @param domain whether the own address is enough
     * @param own the domain of the own address
     * @param website the domain of the company's website, or ""
     * @param letter whether a letter can reach the company
     * @param address where it would go
     */
    public record Page(
            String base,
            String name,
            Optional<Claim.State> state,
            Optional<Claim.Way> way,
            String reason,
            String until,
            int triesLeft,
            Outcome domain,
            String own,
            String website,
            Outcome letter,
            String address) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Html show(@PathParam("network") PublicCode network, @PathParam("company") PublicCode code) {
        return page(companies.of(network, code), Form.empty());
    }

    @POST
    @Path("domain")
    @Access(Audience.SIGNED_IN)
    public Response byDomain(@PathParam("network") PublicCode network, @PathParam("company") PublicCode code) {
        AddressedCompany company = companies.of(network, code);
        return answer(
                company, claiming.byDomain(company.entry(), caller.person().id()), Form.empty(), "domain");
    }

    @POST
    @Path("letter")
    @Access(Audience.SIGNED_IN)
    public Response byLetter(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = companies.of(network, code);
        Form form = Form.of(sent);
        String number = form.required("number", MOST_TYPED, "company.claim.numberMissing");
        if (form.isWrong()) {
            return wrong(company, form);
        }
        return answer(
                company, claiming.byLetter(company.entry(), caller.person().id(), number), form, "number");
    }

    @POST
    @Path("office")
    @Access(Audience.SIGNED_IN)
    public Response byOffice(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = companies.of(network, code);
        Form form = Form.of(sent);
        String message = form.required("message", Claim.MOST_MESSAGE, "company.claim.messageMissing");
        if (form.isWrong()) {
            return wrong(company, form);
        }
        return answer(
                company, claiming.byOffice(company.entry(), caller.person().id(), message), form, "message");
    }

    @POST
    @Path("code")
    @Access(Audience.SIGNED_IN)
    public Response redeem(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = companies.of(network, code);
        Form form = Form.of(sent);
        String typed = form.required("code", MOST_TYPED, "company.claim.codeMissing");
        if (form.isWrong()) {
            return wrong(company, form);
        }
        return answer(company, claiming.redeem(company.entry(), caller.person().id(), typed), form, "code");
    }

    @POST
    @Path("give-back")
    @Access(Audience.SIGNED_IN)
    public Response giveBack(@PathParam("network") PublicCode network, @PathParam("company") PublicCode code) {
        AddressedCompany company = companies.of(network, code);
        return answer(
                company, claiming.giveBack(company.entry(), caller.person().id()), Form.empty(), "give-back");
    }

    private Response answer(AddressedCompany company, Outcome outcome, Form form, String field) {
        if (outcome != Outcome.DONE) {
            form.wrong(field, "company.claim.outcome." + outcome);
            return Response.status(409).entity(page(company, form)).build();
        }
        return Redirect.to(company.address() + "/claim");
    }

    private Response wrong(AddressedCompany company, Form form) {
        return Response.status(400).entity(page(company, form)).build();
    }

    private Html page(AddressedCompany company, Form form) {
        Person person = persons.get(caller.person().id());
        Formats formats = Formats.in(caller.language());
        Optional<Claim> claim = claims.of(company.entry().id(), person.id());
        Page page = new Page(
                company.address(),
                company.nameIn(caller.language().code()),
                claim.map(Claim::state),
                claim.map(Claim::way),
                claim.map(Claim::reason).orElse(""),
                claim.flatMap(Claim::letterUntil).map(formats::date).orElse(""),
                claim.map(Claim::triesLeft).orElse(0),
                claiming.domain(company.entry(), person.id()),
                WorkDomain.ofEmail(person.email()).map(WorkDomain::name).orElse(""),
                claiming.website(company.entry()).map(WorkDomain::name).orElse(""),
                claiming.letter(company.entry()),
                company.company().facts().street() + ", "
                        + Places.of(company.company().facts(), formats));
        return new Html("company/claim", Map.of("page", page, "form", form));
    }
}
