package eu.visavis.event.web;

import eu.visavis.event.EventPlanning;
import eu.visavis.event.Events;
import eu.visavis.event.SessionTimes;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Changing the times of a matchmaking session. */
@Path("/events/{event}/settings/session/{session}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SessionPages {
    private final Events events;
    private final EventPlanning planning;
    private final Caller caller;

    @PathParam("event")
    private String event;

    @PathParam("session")
    private String session;

    @Inject
    SessionPages(Events events, EventPlanning planning, Caller caller) {
        this.events = events;
        this.planning = planning;
        this.caller = caller;
    }

    SessionPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html show() {
        return page(FrameForm.of(stored().times()));
    }

    @POST
    @Access(Audience.ORGANISER)
    public Response change(MultivaluedMap<String, String> sent) {
        long id = stored().id();
        Form form = Form.of(sent);
        Optional<SessionTimes> times = FrameForm.readSession(form);
        if (times.isEmpty()) {
            return Response.status(400).entity(page(form)).build();
        }
        switch (planning.changeSession(caller.eventId(), id, times.get())) {
            case OVERLAPS -> form.wrong("from", "event.session.overlaps");
            case NO_SLOT -> form.wrong("to", "event.session.noSlot");
            case IN_USE -> form.wrong("from", "event.session.change.inUse");
            case GONE -> throw Refusal.notFound();
            default -> {
                return Redirect.to(settings());
            }
        }
        return Response.status(409).entity(page(form)).build();
    }

    private Events.Session stored() {
        return events.sessions(caller.eventId()).stream()
                .filter(known -> String.valueOf(known.id()).equals(session))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Html page(Form form) {
        String address = "/events/" + event + "/settings/session/" + session;
        return new Html("event/session", Map.of("form", form, "address", address, "settings", settings()));
    }

    private String settings() {
        return "/events/" + event + "/settings#sessions";
    }
}
