package eu.visavis.directory.web;

import eu.visavis.directory.profile.Certificate;
import eu.visavis.directory.profile.ProfileWriting;
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
import java.time.LocalDate;
import java.util.Optional;

/** Certificates of a company, by those who speak for it. */
@Path("/networks/{network}/directory/{company}/edit/certificates")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CertificatePages {
    private final CompanyEditing editing;
    private final ProfileWriting writing;
    private final Caller caller;

    @Inject
    CertificatePages(CompanyEditing editing, ProfileWriting writing, Caller caller) {
        this.editing = editing;
        this.writing = writing;
        this.caller = caller;
    }

    CertificatePages() { // for the CDI client proxy
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
        String name = CompanyEditing.line(
                form.required("certificate", Certificate.MOST_NAME, "company.edit.certificateMissing"));
        String issuer = CompanyEditing.line(form.optional("issuer", Certificate.MOST_NAME));
        Optional<LocalDate> until = form.value("until").isEmpty()
                ? Optional.empty()
                : form.read("until", Form::day, "event.form.dateMissing");
        if (form.isWrong()) {
            return editing.wrong(company, form);
        }
        Certificate.Facts certificate = new Certificate.Facts(name, issuer, until);
        return editing.done(
                company, writing.add(company.entry(), caller.person().id(), certificate), form, "certificate");
    }

    @POST
    @Path("{certificate}/remove")
    @Access(Audience.SIGNED_IN)
    public Response removeCertificate(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            @PathParam("certificate") PublicCode certificate) {
        AddressedCompany company = editing.spoken(network, code);
        return editing.done(
                company,
                writing.removeCertificate(company.entry(), caller.person().id(), certificate),
                Form.empty(),
                "certificate");
    }
}
