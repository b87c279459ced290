package eu.visavis.directory.web;

import eu.visavis.directory.profile.CompanyProfile;
import eu.visavis.directory.profile.ProfileWriting;
import eu.visavis.directory.profile.Profiles;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody who speaks for a company tells of it; others are led to where they can show to belong to it. */
@Path("/networks/{network}/directory/{company}/edit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CompanyEditPages {
    private final AddressedCompanies companies;
    private final CompanyEditing editing;
    private final Profiles profiles;
    private final ProfileWriting writing;
    private final Caller caller;

    @Inject
    CompanyEditPages(
            AddressedCompanies companies,
            CompanyEditing editing,
            Profiles profiles,
            ProfileWriting writing,
            Caller caller) {
        this.companies = companies;
        this.editing = editing;
        this.profiles = profiles;
        this.writing = writing;
        this.caller = caller;
    }

    CompanyEditPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.SIGNED_IN)
    public Response show(@PathParam("network") PublicCode network, @PathParam("company") PublicCode code) {
        AddressedCompany company = companies.of(network, code);
        if (!editing.mayEdit(company)) {
            return Redirect.to(company.address() + "/claim");
        }
        Form fresh = Form.filled(Map.of("language", List.of(caller.language().code())));
        return Response.ok(editing.page(company, fresh)).build();
    }

    @GET
    @Path("texts")
    @Access(Audience.SIGNED_IN)
    public Response texts(@PathParam("network") PublicCode network, @PathParam("company") PublicCode code) {
        AddressedCompany company = companies.of(network, code);
        if (!editing.mayEdit(company)) {
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
        AddressedCompany company = editing.spoken(network, code);
        Form form = Form.of(sent);
        Optional<CompanyTextForm.Stated> stated = CompanyTextForm.read(form);
        if (stated.isEmpty()) {
            return Response.status(400).entity(textsPage(company, form)).build();
        }
        return editing.done(
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
}
