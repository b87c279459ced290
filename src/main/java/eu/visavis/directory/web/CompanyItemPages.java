package eu.visavis.directory.web;

import eu.visavis.directory.profile.CompanyItem;
import eu.visavis.directory.profile.ProfileWriting;
import eu.visavis.kernel.PublicCode;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Products, services and references of a company, by those who speak for it. */
@Path("/networks/{network}/directory/{company}/edit/items")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CompanyItemPages {
    private final CompanyEditing editing;
    private final ProfileWriting writing;
    private final Caller caller;

    @Inject
    CompanyItemPages(CompanyEditing editing, ProfileWriting writing, Caller caller) {
        this.editing = editing;
        this.writing = writing;
        this.caller = caller;
    }

    CompanyItemPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Access(Audience.SIGNED_IN)
    public Response add(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = editing.spoken(network, code);
        Form form = Form.of(sent);
        Optional<CompanyItem.Kind> kind =
                form.read("kind", Choices.oneOf(CompanyItem.Kind.class), "company.edit.kindMissing");
        Optional<String> language = form.read("language", Choices::language, "marketplace.form.languageMissing");
        String title = CompanyEditing.line(form.required("title", CompanyItem.MOST_TITLE, "company.edit.titleMissing"));
        String detail = form.optional("detail", CompanyItem.MOST_DETAIL);
        if (form.isWrong()) {
            return editing.wrong(company, form);
        }
        CompanyItem.Facts item = new CompanyItem.Facts(kind.orElseThrow(), language.orElseThrow(), title, detail);
        return editing.done(
                company, writing.add(company.entry(), caller.person().id(), item), form, "title");
    }

    @POST
    @Path("{companyItem}/remove")
    @Access(Audience.SIGNED_IN)
    public Response removeItem(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            @PathParam("companyItem") PublicCode item) {
        AddressedCompany company = editing.spoken(network, code);
        return editing.done(
                company, writing.removeItem(company.entry(), caller.person().id(), item), Form.empty(), "title");
    }
}
