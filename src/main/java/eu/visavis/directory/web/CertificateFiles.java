package eu.visavis.directory.web;

import eu.visavis.directory.profile.Profiles;
import eu.visavis.kernel.PublicCode;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The documents behind certificates, for everybody once somebody of the network has looked at them. */
@Path("/networks/{network}/directory/{company}/certificates/{certificate}")
@RequestScoped
public class CertificateFiles {
    private final AddressedCompanies companies;
    private final Profiles profiles;

    @Inject
    CertificateFiles(AddressedCompanies companies, Profiles profiles) {
        this.companies = companies;
        this.profiles = profiles;
    }

    CertificateFiles() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Response file(
            @PathParam("network") PublicCode network,
            @PathParam("company") PublicCode company,
            @PathParam("certificate") PublicCode certificate) {
        long entry = companies.of(network, company).entry().id();
        return SentDocument.file(
                certificate.value(), profiles.checkedFile(entry, certificate).orElseThrow(Refusal::notFound));
    }
}
