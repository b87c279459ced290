package eu.visavis.directory.web;

import eu.visavis.directory.profile.Certificate;
import eu.visavis.directory.profile.ProfileWriting;
import eu.visavis.directory.profile.Profiles;
import eu.visavis.kernel.Document;
import eu.visavis.kernel.PublicCode;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentDocument;
import eu.visavis.web.SentParts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Certificates of a company, by those who speak for it. */
@Path("/networks/{network}/directory/{company}/edit/certificates")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CertificatePages {
    private final CompanyEditing editing;
    private final ProfileWriting writing;
    private final Profiles profiles;
    private final Caller caller;

    @Inject
    CertificatePages(CompanyEditing editing, ProfileWriting writing, Profiles profiles, Caller caller) {
        this.editing = editing;
        this.writing = writing;
        this.profiles = profiles;
        this.caller = caller;
    }

    CertificatePages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.SIGNED_IN)
    public Response add(
            @PathParam("network") PublicCode network, @PathParam("company") PublicCode code, List<EntityPart> parts)
            throws IOException {
        AddressedCompany company = editing.spoken(network, code);
        SentParts sent = SentParts.read(parts, Document.MAX_BYTES);
        Form form = sent.form();
        String name = CompanyEditing.line(
                form.required("certificate", Certificate.MOST_NAME, "company.edit.certificateMissing"));
        String issuer = CompanyEditing.line(form.optional("issuer", Certificate.MOST_NAME));
        Optional<LocalDate> until = form.value("until").isEmpty()
                ? Optional.empty()
                : form.read("until", Form::day, "event.form.dateMissing");
        Optional<Document> document = SentDocument.read(sent, "file");
        if (form.isWrong()) {
            return editing.wrong(company, form);
        }
        Certificate.Facts certificate = new Certificate.Facts(name, issuer, until);
        return editing.done(
                company,
                writing.add(company.entry(), caller.person().id(), certificate, document),
                form,
                "certificate");
    }

    /** Puts a document behind a certificate that has none, or in place of the one it has. */
    @POST
    @Path("{certificate}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.SIGNED_IN)
    public Response prove(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            @PathParam("certificate") PublicCode certificate,
            List<EntityPart> parts)
            throws IOException {
        AddressedCompany company = editing.spoken(network, code);
        SentParts sent = SentParts.read(parts, Document.MAX_BYTES);
        String field = "file-" + certificate;
        Optional<Document> document = SentDocument.require(sent, field);
        if (document.isEmpty()) {
            return editing.wrong(company, sent.form());
        }
        return editing.done(
                company,
                writing.prove(company.entry(), caller.person().id(), certificate, document.get()),
                sent.form(),
                field);
    }

    /** The document behind a certificate. */
    @GET
    @Path("{certificate}")
    @Produces(MediaType.WILDCARD)
    @Access(Audience.SIGNED_IN)
    public Response file(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode code,
            @PathParam("certificate") PublicCode certificate) {
        AddressedCompany company = editing.spoken(network, code);
        return SentDocument.file(
                certificate.value(),
                profiles.file(company.entry().id(), certificate).orElseThrow(Refusal::notFound));
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
