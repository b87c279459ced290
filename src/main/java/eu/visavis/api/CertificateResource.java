package eu.visavis.api;

import eu.visavis.kernel.TokenScope;
import eu.visavis.scheduling.Certificates;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
import eu.visavis.web.Form;
import eu.visavis.web.Needs;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The certificate of a published version, with which anybody can repeat its check. */
@Path("/api/v1/events/{event}/schedule/versions/{version}/certificate")
@RequestScoped
public class CertificateResource {
    private final Certificates certificates;
    private final Caller caller;

    @Inject
    CertificateResource(Certificates certificates, Caller caller) {
        this.certificates = certificates;
        this.caller = caller;
    }

    CertificateResource() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Produces("application/zip")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response download(@PathParam("version") String version) {
        byte[] archive = Form.number(version, 1, Integer.MAX_VALUE)
                .flatMap(number -> certificates.archive(caller.eventId(), number, caller.language()))
                .orElseThrow(Refusal::notFound);
        return Download.of("certificate-" + version + ".zip", archive).build();
    }
}
