package eu.visavis.app.web;

import eu.visavis.app.metrics.Figures;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The figures for a program that collects them. */
@Path("/metrics")
@RequestScoped
public class MetricsResource {
    private final Figures figures;

    @Inject
    MetricsResource(Figures figures) {
        this.figures = figures;
    }

    MetricsResource() { // for the CDI client proxy
        this(null);
    }

    @GET
    @Access(Audience.ADMINISTRATOR)
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String figures() {
        return figures.text();
    }
}
