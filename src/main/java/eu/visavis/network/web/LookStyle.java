package eu.visavis.network.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Colour;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The style sheet with a network's colour. The colour stands in the address, so that browsers can keep it. */
@Path("/networks/{network}/look-{colour}.css")
@RequestScoped
public class LookStyle {
    private final Networks networks;

    @Inject
    LookStyle(Networks networks) {
        this.networks = networks;
    }

    LookStyle() { // for the CDI client proxy
        this(null);
    }

    @GET
    @Produces("text/css")
    @Access(Audience.EVERYBODY)
    public Response style(@PathParam("network") PublicCode network, @PathParam("colour") String colour) {
        if (networks.find(network).isEmpty()) {
            throw Refusal.notFound();
        }
        Colour shown = Colour.read("#" + colour).orElseThrow(Refusal::notFound);
        return Response.ok(":root { --now: %s; --on-now: %s; }\n".formatted(shown.hex(), shown.letters()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
