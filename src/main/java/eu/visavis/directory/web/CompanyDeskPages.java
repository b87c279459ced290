package eu.visavis.directory.web;

import eu.visavis.account.Persons;
import eu.visavis.directory.claim.Claim;
import eu.visavis.directory.claim.Claims;
import eu.visavis.directory.duplicate.Merging;
import eu.visavis.directory.profile.CompanyProfile;
import eu.visavis.directory.profile.ProfileDesk;
import eu.visavis.directory.profile.Profiles;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.OfficeNames;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentDocument;
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
import java.util.List;
import java.util.Map;

/** A company of the own network for those who look after it: who speaks for it, and what it tells. */
@Path("/network/companies/{company}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CompanyDeskPages {
    private final AddressedCompanies companies;
    private final Claims claims;
    private final Profiles profiles;
    private final ProfileDesk desk;
    private final Merging merging;
    private final Persons persons;
    private final OfficeNames offices;
    private final Caller caller;

    @Inject
    CompanyDeskPages(
            AddressedCompanies companies,
            Claims claims,
            Profiles profiles,
            ProfileDesk desk,
            Merging merging,
            Persons persons,
            OfficeNames offices,
            Caller caller) {
        this.companies = companies;
        this.claims = claims;
        this.profiles = profiles;
        this.desk = desk;
        this.merging = merging;
        this.persons = persons;
        this.offices = offices;
        this.caller = caller;
    }

    CompanyDeskPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * A company with what can be done about it.
     *
     * @param address of what everybody sees
     */
    public record Page(
            String base,
            String address,
            String name,
            String where,
            List<Speaker> speakers,
            CompanyProfile profile,
            List<CompanyPortrait.Proof> certificates,
            List<Merged> merges) {}

    /**
     * A company that was merged into this one.
     *
     * @param undone when that was undone, or ""
     */
    public record Merged(String code, String name, String since, String undone) {}

    /** Somebody who speaks for the company, or wants or did. */
    public record Speaker(String claim, String name, Claim.Way way, Claim.State state, String since) {}

    @GET
    @Access(Audience.CARER)
    public Html show(@PathParam("company") PublicCode code) {
        return page(companies.own(code), Form.empty());
    }

    @POST
    @Path("hide")
    @Access(Audience.CARER)
    public Response hide(@PathParam("company") PublicCode code, MultivaluedMap<String, String> sent) {
        AddressedCompany company = companies.own(code);
        Form form = Form.of(sent);
        String reason = form.required("reason", ProfileDesk.MOST_REASON, "company.desk.hideReasonMissing");
        if (form.isWrong()) {
            return Response.status(400).entity(page(company, form)).build();
        }
        return done(code, desk.hide(company.entry(), reason));
    }

    @POST
    @Path("show")
    @Access(Audience.CARER)
    public Response showAgain(@PathParam("company") PublicCode code) {
        return done(code, desk.show(companies.own(code).entry()));
    }

    @POST
    @Path("certificates/{certificate}/check")
    @Access(Audience.CARER)
    public Response check(@PathParam("company") PublicCode code, @PathParam("certificate") PublicCode certificate) {
        AddressedCompany company = companies.own(code);
        String office = offices.of(companies.ownNetwork(), caller.person().id(), caller.language());
        return done(code, desk.check(company.entry(), certificate, office));
    }

    /** The document behind a certificate. */
    @GET
    @Path("certificates/{certificate}")
    @Produces(MediaType.WILDCARD)
    @Access(Audience.CARER)
    public Response file(@PathParam("company") PublicCode code, @PathParam("certificate") PublicCode certificate) {
        return SentDocument.file(
                certificate.value(),
                profiles.file(companies.own(code).entry().id(), certificate).orElseThrow(Refusal::notFound));
    }

    @POST
    @Path("merges/{merge}/undo")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response undo(@PathParam("company") PublicCode code, @PathParam("merge") PublicCode merge) {
        return done(code, merging.undo(companies.own(code).entry(), merge));
    }

    private static Response done(PublicCode code, boolean done) {
        if (!done) {
            throw Refusal.conflict();
        }
        return Redirect.to("/network/companies/" + code);
    }

    private Html page(AddressedCompany company, Form form) {
        Formats formats = Formats.in(caller.language());
        CompanyProfile profile = profiles.of(company.entry().id());
        List<Speaker> speakers = claims.ofEntry(company.entry()).stream()
                .map(claim -> new Speaker(
                        claim.code().value(),
                        persons.get(claim.personId()).name(),
                        claim.way(),
                        claim.state(),
                        formats.date(claim.decidedAt().orElse(claim.askedAt()))))
                .toList();
        Page page = new Page(
                "/network/companies/" + company.entry().code(),
                company.address(),
                company.nameIn(caller.language().code()),
                Places.of(company.company().facts(), formats),
                speakers,
                profile,
                CompanyViews.proofs(profile, profiles.today(), formats),
                merging.history(company.entry()).stream()
                        .map(merge -> new Merged(
                                merge.code().value(),
                                merge.mergedName(),
                                formats.date(merge.mergedAt()),
                                merge.undoneAt().map(formats::date).orElse("")))
                        .toList());
        return new Html("company/desk", Map.of("page", page, "form", form));
    }
}
