package eu.visavis.network.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.NetworkImages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Download;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The pictures that networks show to everybody. Their addresses change with their content. */
@Path("/networks/{network}/images/{image}.png")
@RequestScoped
public class ImageFiles {
    private final NetworkImages images;

    @Inject
    ImageFiles(NetworkImages images) {
        this.images = images;
    }

    ImageFiles() { // for the CDI client proxy
        this(null);
    }

    @GET
    @Produces("image/png")
    @Access(Audience.EVERYBODY)
    public Response image(@PathParam("network") PublicCode network, @PathParam("image") String image) {
        byte[] file = images.file(network, image).orElseThrow(Refusal::notFound);
        return Download.of("image.png", file)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
