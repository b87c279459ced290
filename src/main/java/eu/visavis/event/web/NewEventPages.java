package eu.visavis.event.web;

import eu.visavis.event.Event;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventPlanning;
import eu.visavis.network.Networks;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Creating an event. */
@Path("/events/new")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NewEventPages {
    private static final String ADDRESS = "/events/new";

    private final EventPlanning planning;
    private final Networks networks;
    private final Caller caller;

    @Inject
    NewEventPages(EventPlanning planning, Networks networks, Caller caller) {
        this.planning = planning;
        this.networks = networks;
        this.caller = caller;
    }

    NewEventPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.PLANNER)
    public Html fresh() {
        return EventForm.page(EventForm.fresh(), ADDRESS, caller.language());
    }

    @POST
    @Access(Audience.PLANNER)
    public Response create(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<EventDetails> details = EventForm.read(form, Map.of(), caller.language());
        long person = caller.person().id();
        long network = networks.ofStaff(person).orElseThrow(Refusal::notFound).id();
        if (details.isPresent() && details.get().rules().shownPublicly() && !planning.mayShow(network)) {
            form.wrong("public", "event.form.noPublicity");
        }
        if (form.isWrong()) {
            Html page = EventForm.page(form, ADDRESS, caller.language());
            return Response.status(400).entity(page).build();
        }
        Event event = planning.create(network, person, details.orElseThrow());
        return Redirect.to("/events/" + event.code() + "/settings#sessions");
    }
}
