package eu.visavis.directory.web;

import eu.visavis.directory.profile.ContactPerson;
import eu.visavis.directory.profile.ProfileWriting;
import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.PublicCode;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
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

/** Contact persons of a company, by those who speak for it. */
@Path("/networks/{network}/directory/{company}/edit/contacts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ContactPersonPages {
    private final CompanyEditing editing;
    private final ProfileWriting writing;
    private final Caller caller;

    @Inject
    ContactPersonPages(CompanyEditing editing, ProfileWriting writing, Caller caller) {
        this.editing = editing;
        this.writing = writing;
        this.caller = caller;
    }

    ContactPersonPages() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Shows the caller as a contact person. */
    @POST
    @Path("me")
    @Access(Audience.SIGNED_IN)
    public Response addMyself(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = editing.spoken(network, code);
        Form form = Form.of(sent);
        String job = CompanyEditing.line(form.optional("job", ContactPerson.MOST_NAME));
        if (form.isWrong()) {
            return editing.wrong(company, form);
        }
        return editing.done(
                company, writing.addMyself(company.entry(), caller.person().id(), job), form, "job");
    }

    /** Asks somebody else. */
    @POST
    @Access(Audience.SIGNED_IN)
    public Response ask(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            MultivaluedMap<String, String> sent) {
        AddressedCompany company = editing.spoken(network, code);
        Form form = Form.of(sent);
        String name = CompanyEditing.line(
                form.required("contactName", ContactPerson.MOST_NAME, "company.edit.contactNameMissing"));
        Optional<String> email = form.read("contactEmail", EmailAddress::read, "common.form.email");
        String job = CompanyEditing.line(form.optional("contactJob", ContactPerson.MOST_NAME));
        if (form.isWrong()) {
            return editing.wrong(company, form);
        }
        ContactPerson.Facts contact = new ContactPerson.Facts(name, email.orElseThrow(), job);
        return editing.done(
                company, writing.ask(company.entry(), caller.person().id(), contact), form, "contactName");
    }

    @POST
    @Path("{contact}/remove")
    @Access(Audience.SIGNED_IN)
    public Response removeContact(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            @PathParam("contact") PublicCode contact) {
        AddressedCompany company = editing.spoken(network, code);
        return editing.done(
                company,
                writing.removeContact(company.entry(), caller.person().id(), contact),
                Form.empty(),
                "contactName");
    }
}
