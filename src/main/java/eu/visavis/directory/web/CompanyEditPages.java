package eu.visavis.directory.web;

import eu.visavis.directory.claim.Speakers;
import eu.visavis.directory.profile.Certificate;
import eu.visavis.directory.profile.CompanyItem;
import eu.visavis.directory.profile.CompanyProfile;
import eu.visavis.directory.profile.ContactPerson;
import eu.visavis.directory.profile.ProfileWriting;
import eu.visavis.directory.profile.ProfileWriting.Outcome;
import eu.visavis.directory.profile.Profiles;
import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody who speaks for a company tells of it; others are led to where they can show to belong to it. */
@Path("/networks/{network}/directory/{company}/edit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CompanyEditPages {
    private final AddressedCompanies companies;
    private final Speakers speakers;
    private final Profiles profiles;
    private final ProfileWriting writing;
    private final Caller caller;

    @Inject
    CompanyEditPages(
            AddressedCompanies companies, Speakers speakers, Profiles profiles, ProfileWriting writing, Caller caller) {
        this.companies = companies;
        this.speakers = speakers;
        this.profiles = profiles;
        this.writing = writing;
        this.caller = caller;
    }

    CompanyEditPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * What a company tells, with what can be done about it.
     *
     * @param base address of the company
     * @param hiddenReason why the network hides it
     */
    public record Page(
            String base,
            String name,
            CompanyProfile profile,
            String languages,
            List<CompanyPortrait.Proof> certificates,
            List<Choice> pageLanguages,
            boolean hidden,
            String hiddenReason) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Response show(@PathParam("network") PublicCode network, @PathParam("company") PublicCode code) {
        AddressedCompany company = companies.of(network, code);
        if (!speakers.mayEdit(company.entry().id(), caller.person().id())) {
            return Redirect.to(company.address() + "/claim");
        }
        Form fresh = Form.filled(Map.of("language", List.of(caller.language().code())));
        return Response.ok(page(company, fresh)).build();
    }

    @GET
    @Path("texts")
    @Access(Audience.SIGNED_IN)
    public Response texts(@PathParam("network") PublicCode network, @PathParam("company") PublicCode code) {
        AddressedCompany company = companies.of(network, code);
        if (!speakers.mayEdit(company.entry().id(), caller.person().id())) {
            return Redirect.to(company.address() + "/claim");
        }
        CompanyProfile profile = profiles.of(company.entry().id());
        return Response.ok(textsPage(company, CompanyTextForm.of(profile, caller.language())))
                .build();
    }

    @POST
    @Path("texts")
    @Access(Audience.SIGNED_IN)
    public Response state(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = spoken(network, code);
        Form form = Form.of(sent);
        Optional<CompanyTextForm.Stated> stated = CompanyTextForm.read(form);
        if (stated.isEmpty()) {
            return Response.status(400).entity(textsPage(company, form)).build();
        }
        return done(
                company,
                writing.state(
                        company.entry(),
                        caller.person().id(),
                        stated.get().texts(),
                        stated.get().website(),
                        stated.get().languages()),
                form,
                "website");
    }

    @POST
    @Path("items")
    @Access(Audience.SIGNED_IN)
    public Response addItem(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = spoken(network, code);
        Form form = Form.of(sent);
        Optional<CompanyItem.Kind> kind =
                form.read("kind", Choices.oneOf(CompanyItem.Kind.class), "company.edit.kindMissing");
        Optional<String> language = form.read("language", Choices::language, "marketplace.form.languageMissing");
        String title = line(form.required("title", CompanyItem.MOST_TITLE, "company.edit.titleMissing"));
        String detail = form.optional("detail", CompanyItem.MOST_DETAIL);
        if (form.isWrong()) {
            return wrong(company, form);
        }
        CompanyItem.Facts item = new CompanyItem.Facts(kind.orElseThrow(), language.orElseThrow(), title, detail);
        return done(company, writing.add(company.entry(), caller.person().id(), item), form, "title");
    }

    @POST
    @Path("items/{companyItem}/remove")
    @Access(Audience.SIGNED_IN)
    public Response removeItem(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            @PathParam("companyItem") PublicCode item) {
        AddressedCompany company = spoken(network, code);
        return done(company, writing.removeItem(company.entry(), caller.person().id(), item), Form.empty(), "title");
    }

    @POST
    @Path("certificates")
    @Access(Audience.SIGNED_IN)
    public Response addCertificate(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = spoken(network, code);
        Form form = Form.of(sent);
        String name = line(form.required("certificate", Certificate.MOST_NAME, "company.edit.certificateMissing"));
        String issuer = line(form.optional("issuer", Certificate.MOST_NAME));
        Optional<LocalDate> until = form.value("until").isEmpty()
                ? Optional.empty()
                : form.read("until", Form::day, "event.form.dateMissing");
        if (form.isWrong()) {
            return wrong(company, form);
        }
        Certificate.Facts certificate = new Certificate.Facts(name, issuer, until);
        return done(company, writing.add(company.entry(), caller.person().id(), certificate), form, "certificate");
    }

    @POST
    @Path("certificates/{certificate}/remove")
    @Access(Audience.SIGNED_IN)
    public Response removeCertificate(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            @PathParam("certificate") PublicCode certificate) {
        AddressedCompany company = spoken(network, code);
        return done(
                company,
                writing.removeCertificate(company.entry(), caller.person().id(), certificate),
                Form.empty(),
                "certificate");
    }

    /** Shows the caller as a contact person. */
    @POST
    @Path("contacts/me")
    @Access(Audience.SIGNED_IN)
    public Response addMyself(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = spoken(network, code);
        Form form = Form.of(sent);
        String job = line(form.optional("job", ContactPerson.MOST_NAME));
        if (form.isWrong()) {
            return wrong(company, form);
        }
        return done(company, writing.addMyself(company.entry(), caller.person().id(), job), form, "job");
    }

    /** Asks somebody else. */
    @POST
    @Path("contacts")
    @Access(Audience.SIGNED_IN)
    public Response ask(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = spoken(network, code);
        Form form = Form.of(sent);
        String name = line(form.required("contactName", ContactPerson.MOST_NAME, "company.edit.contactNameMissing"));
        Optional<String> email = form.read("contactEmail", EmailAddress::read, "common.form.email");
        String job = line(form.optional("contactJob", ContactPerson.MOST_NAME));
        if (form.isWrong()) {
            return wrong(company, form);
        }
        ContactPerson.Facts contact = new ContactPerson.Facts(name, email.orElseThrow(), job);
        return done(company, writing.ask(company.entry(), caller.person().id(), contact), form, "contactName");
    }

    @POST
    @Path("contacts/{contact}/remove")
    @Access(Audience.SIGNED_IN)
    public Response removeContact(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            @PathParam("contact") PublicCode contact) {
        AddressedCompany company = spoken(network, code);
        return done(
                company,
                writing.removeContact(company.entry(), caller.person().id(), contact),
                Form.empty(),
                "contactName");
    }

    /** The company of an address, if the caller speaks for it. */
    private AddressedCompany spoken(PublicCode network, PublicCode code) {
        AddressedCompany company = companies.of(network, code);
        if (!speakers.mayEdit(company.entry().id(), caller.person().id())) {
            throw Refusal.notFound();
        }
        return company;
    }

    private Response done(AddressedCompany company, Outcome outcome, Form form, String field) {
        switch (outcome) {
            case DONE -> {
                return Redirect.to(company.address() + "/edit");
            }
            case TOO_MANY -> {
                form.wrong(field, "company.edit.tooMany");
                return Response.status(409).entity(page(company, form)).build();
            }
            default -> throw Refusal.notFound();
        }
    }

    private Response wrong(AddressedCompany company, Form form) {
        return Response.status(400).entity(page(company, form)).build();
    }

    private Html page(AddressedCompany company, Form form) {
        Formats formats = Formats.in(caller.language());
        CompanyProfile profile = profiles.of(company.entry().id());
        Page page = new Page(
                company.address(),
                company.nameIn(caller.language().code()),
                profile,
                formats.list(profile.languages().stream().map(formats::language).toList()),
                CompanyViews.proofs(profile, profiles.today(), formats),
                Choices.pageLanguages(),
                profile.hidden(),
                profile.hiddenReason());
        return new Html("company/edit", Map.of("page", page, "form", form));
    }

    private Html textsPage(AddressedCompany company, Form form) {
        return new Html(
                "company/texts",
                Map.of(
                        "form",
                        form,
                        "base",
                        company.address(),
                        "name",
                        company.nameIn(caller.language().code()),
                        "registered",
                        company.company().facts().name(),
                        "texts",
                        CompanyTextForm.languages(form, caller.language()),
                        "pageLanguages",
                        Choices.pageLanguages(),
                        "spoken",
                        Choices.languages(Formats.in(caller.language()))));
    }

    /** Without line breaks, which no browser sends in such a field. */
    private static String line(String typed) {
        return typed.replaceAll("\\s+", " ");
    }
}
