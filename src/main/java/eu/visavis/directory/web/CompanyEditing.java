package eu.visavis.directory.web;

import eu.visavis.directory.claim.Speakers;
import eu.visavis.directory.profile.CompanyProfile;
import eu.visavis.directory.profile.ProfileWriting.Outcome;
import eu.visavis.directory.profile.Profiles;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What the forms have in common by which somebody tells of a company: who may, and how they are answered. */
@RequestScoped
class CompanyEditing {
    private final AddressedCompanies companies;
    private final Speakers speakers;
    private final Profiles profiles;
    private final Caller caller;

    @Inject
    CompanyEditing(AddressedCompanies companies, Speakers speakers, Profiles profiles, Caller caller) {
        this.companies = companies;
        this.speakers = speakers;
        this.profiles = profiles;
        this.caller = caller;
    }

    CompanyEditing() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Whether the caller speaks for a company. */
    boolean mayEdit(AddressedCompany company) {
        return speakers.mayEdit(company.entry().id(), caller.person().id());
    }

    /** The company of an address, if the caller speaks for it. */
    AddressedCompany spoken(PublicCode network, PublicCode code) {
        AddressedCompany company = companies.of(network, code);
        if (!mayEdit(company)) {
            throw Refusal.notFound();
        }
        return company;
    }

    /** Leads on once it is done; else says in a field what stands against it. */
    Response done(AddressedCompany company, Outcome outcome, Form form, String field) {
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

    /** What is wrong stands in the form. */
    Response wrong(AddressedCompany company, Form form) {
        return Response.status(400).entity(page(company, form)).build();
    }

    /** What the company tells, with a form as it was sent. */
    Html page(AddressedCompany company, Form form) {
        Formats formats = Formats.in(caller.language());
        CompanyProfile profile = profiles.of(company.entry().id());
        CompanyEditPage page = new CompanyEditPage(
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

    /** Without line breaks, which no browser sends in such a field. */
    static String line(String typed) {
        return typed.replaceAll("\\s+", " ");
    }
}
