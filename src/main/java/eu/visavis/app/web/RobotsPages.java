package eu.visavis.app.web;

import eu.visavis.mail.Outbox;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What search engines are asked to leave alone, and where the addresses of the other pages stand (RFC 9309). */
@Path("/robots.txt")
@RequestScoped
@Produces("text/plain; charset=UTF-8")
public class RobotsPages {
    private static final String KEPT = "public, max-age=300";

    /** What is behind a sign-in, forms, and pages for frames; none of it is secret, but none is worth finding. */
    private static final List<String> LEFT_ALONE = List.of(
            "/me",
            "/api/",
            "/network$",
            "/network/",
            "/my-networks",
            "/sign-in",
            "/demo",
            "/events/*/",
            "/networks/*/marketplace/new",
            "/networks/*/marketplace/frame",
            "/networks/*/marketplace/*/interest");

    private final Outbox outbox;

    @Inject
    RobotsPages(Outbox outbox) {
        this.outbox = outbox;
    }

    RobotsPages() { // for the CDI client proxy
        this(null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Response robots() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        LEFT_ALONE.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        text.append("Allow: /events/*/register\n\nSitemap: ").append(outbox.address("/sitemap.xml\n"));
        return kept(text.toString());
    }

    /** Nobody is told here what only some may know, so it may be kept for five minutes. */
    static Response kept(Object content) {
        return Response.ok(content).header(HttpHeaders.CACHE_CONTROL, KEPT).build();
    }
}
