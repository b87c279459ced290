package eu.visavis.app.web;

import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The files with addresses of public pages, for search engines. */
@Path("/sitemap.xml")
@RequestScoped
@Produces("application/xml")
public class SitemapIndexPage {
    private final Sitemaps sitemaps;

    @Inject
    SitemapIndexPage(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    SitemapIndexPage() { // for the CDI client proxy
        this(null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Response index() {
        return RobotsPages.kept(SitemapXml.index(sitemaps.files()));
    }
}
