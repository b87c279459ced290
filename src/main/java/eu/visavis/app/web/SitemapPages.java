package eu.visavis.app.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** A file with addresses of public pages of a network, for search engines. */
@Path("/networks/{network}/sitemap.xml")
@RequestScoped
@Produces("application/xml")
public class SitemapPages {
    private final Networks networks;
    private final Sitemaps sitemaps;

    @Inject
    SitemapPages(Networks networks, Sitemaps sitemaps) {
        this.networks = networks;
        this.sitemaps = sitemaps;
    }

    SitemapPages() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Response part(
            @PathParam("network") PublicCode code, @QueryParam("kind") String kind, @QueryParam("part") String part) {
        Network network = networks.find(code).orElseThrow(Refusal::notFound);
        Sitemaps.Kind asked =
                Choices.oneOf(Sitemaps.Kind.class).apply(String.valueOf(kind)).orElse(Sitemaps.Kind.PAGES);
        int number = Form.number(String.valueOf(part), 1, 10_000).orElse(1);
        return RobotsPages.kept(SitemapXml.pages(sitemaps.places(network, asked, number)));
    }
}
