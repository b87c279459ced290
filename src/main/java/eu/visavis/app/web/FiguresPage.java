package eu.visavis.app.web;

import eu.visavis.app.EventFigures;
import eu.visavis.registration.Reach;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The figures of an event, which name nobody: for the funding body, multipliers and offices. */
@Path("/events/{event}/figures")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FiguresPage {
    private final EventFigures figures;
    private final Caller caller;

    @Inject
    FiguresPage(EventFigures figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    FiguresPage() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Access(Audience.READER)
    public Html show() {
        EventFigures.Figures counted = figures.of(caller.eventId(), caller.networkId(), new Reach(caller.office()));
        return new Html(
                "event/figures",
                Map.of("figures", counted, "limited", caller.office().isPresent()));
    }
}
