package eu.visavis.agenda.web;

import eu.visavis.agenda.InterpreterReading;
import eu.visavis.event.Events;
import eu.visavis.text.Formats;
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

/** Who interprets at which table in which slot, for the organiser. */
@Path("/events/{event}/outputs/interpreters")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InterpreterPages {
    private final InterpreterReading interpreters;
    private final Events events;
    private final Caller caller;

    @Inject
    InterpreterPages(InterpreterReading interpreters, Events events, Caller caller) {
        this.interpreters = interpreters;
        this.events = events;
        this.caller = caller;
    }

    InterpreterPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html show() {
        return Html.page(
                "agenda/interpreters",
                InterpretersPage.of(
                        events.get(caller.eventId()),
                        interpreters.of(caller.eventId()),
                        Formats.in(caller.language())));
    }
}
