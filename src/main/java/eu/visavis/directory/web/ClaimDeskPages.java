package eu.visavis.directory.web;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.claim.Claim;
import eu.visavis.directory.claim.ClaimDesk;
import eu.visavis.directory.claim.ClaimDesk.Claimed;
import eu.visavis.directory.claim.LetterCode;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;

/** Who wants to speak for companies of the own network; offices see those of their area. */
@Path("/network/companies/claims")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ClaimDeskPages {
    private static final String ADDRESS = "/network/companies/claims";

    private final AddressedCompanies companies;
    private final ClaimDesk desk;
    private final NetworkTexts texts;
    private final Persons persons;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ClaimDeskPages(
            AddressedCompanies companies,
            ClaimDesk desk,
            NetworkTexts texts,
            Persons persons,
            Caller caller,
            Clock clock) {
        this.companies = companies;
        this.desk = desk;
        this.texts = texts;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
    }

    ClaimDeskPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** A claim in the queue. */
    public record Row(
            String code, String company, String where, String person, Claim.Way way, Claim.State state, String asked) {}

    /**
     * A claim to decide on.
     *
     * @param address of the company's page
     * @param desk of the company's page for staff
     */
    public record Page(Row row, String address, String desk, String email, String message, CompanyFacts facts) {}

    /** A letter, in the language of whoever is to type its code. */
    public record Letter(
            String network,
            String date,
            String company,
            CompanyFacts facts,
            String country,
            String person,
            String code,
            String until,
            String back) {}

    @GET
    @Access(Audience.CARER)
    public Html queue() {
        return new Html(
                "company/claims",
                Map.of(
                        "rows",
                        desk.open(companies.area()).stream().map(this::row).toList()));
    }

    @GET
    @Path("{claim}")
    @Access(Audience.CARER)
    public Html one(@PathParam("claim") PublicCode code) {
        return page(find(code), Form.empty());
    }

    @POST
    @Path("{claim}/confirm")
    @Access(Audience.CARER)
    public Response confirm(@PathParam("claim") PublicCode code) {
        find(code);
        return done(desk.confirm(companies.area(), code));
    }

    @POST
    @Path("{claim}/refuse")
    @Access(Audience.CARER)
    public Response refuse(@PathParam("claim") PublicCode code, MultivaluedMap<String, String> sent) {
        Claimed claimed = find(code);
        Form form = Form.of(sent);
        String reason = form.required("reason", Claim.MOST_REASON, "company.desk.reasonMissing");
        if (form.isWrong()) {
            return Response.status(400).entity(page(claimed, form)).build();
        }
        return done(
                claimed.claim().state() == Claim.State.HELD
                        ? desk.takeAway(companies.area(), code, reason)
                        : desk.refuse(companies.area(), code, reason));
    }

    /** The letter to be printed: the one time that its code is shown. */
    @POST
    @Path("{claim}/letter")
    @Access(Audience.CARER)
    public Html letter(@PathParam("claim") PublicCode code) {
        Claimed claimed = find(code);
        LetterCode letter = desk.writeLetter(companies.area(), code).orElseThrow(Refusal::conflict);
        Person person = persons.get(claimed.claim().personId());
        Network network = companies.ownNetwork();
        Formats formats = Formats.in(person.language());
        CompanyFacts facts = claimed.company().facts();
        Letter page = new Letter(
                texts.name(network, person.language()),
                formats.date(clock.instant()),
                facts.name(),
                facts,
                facts.country().isEmpty() ? "" : formats.country(facts.country()),
                person.name(),
                letter.written(),
                find(code).claim().letterUntil().map(formats::date).orElse(""),
                ADDRESS + "/" + code);
        return new Html("company/letter", Map.of("page", page, "words", Messages.in(person.language())));
    }

    private Response done(boolean done) {
        if (!done) {
            throw Refusal.conflict();
        }
        return Redirect.to(ADDRESS);
    }

    private Claimed find(PublicCode code) {
        return desk.find(companies.area(), code).orElseThrow(Refusal::notFound);
    }

    private Row row(Claimed claimed) {
        Formats formats = Formats.in(caller.language());
        Claim claim = claimed.claim();
        return new Row(
                claim.code().value(),
                claimed.company().facts().nameIn(caller.language().code()),
                Places.of(claimed.company().facts(), formats),
                persons.get(claim.personId()).name(),
                claim.way(),
                claim.state(),
                formats.date(claim.askedAt()));
    }

    private Html page(Claimed claimed, Form form) {
        Page page = new Page(
                row(claimed),
                AddressedCompany.addressOf(companies.ownNetwork(), claimed.entry()),
                "/network/companies/" + claimed.entry().code(),
                persons.get(claimed.claim().personId()).email(),
                claimed.claim().message(),
                claimed.company().facts());
        return new Html("company/decide", Map.of("page", page, "form", form));
    }
}
