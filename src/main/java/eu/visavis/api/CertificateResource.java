package eu.visavis.api;

import eu.visavis.scheduling.Certificates;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
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
    public Response download(@PathParam("version") String version) {
        if (!version.matches("[0-9]{1,9}")) {
            throw Refusal.notFound();
        }
        byte[] archive = certificates
                .archive(caller.eventId(), Integer.parseInt(version), caller.language())
                .orElseThrow(Refusal::notFound);
        return Response.ok(archive)
                .header("Content-Disposition", "attachment; filename=\"certificate-%s.zip\"".formatted(version))
                .build();
    }
}
