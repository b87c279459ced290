package eu.visavis.registration.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import eu.visavis.registration.Responsibility;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Which partner is responsible for a participant: by country and region, or by hand. */
@Path("/events/{event}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ResponsibilityPages {
    private final Participants participants;
    private final Responsibility responsibility;
    private final Caller caller;

    @Inject
    ResponsibilityPages(Participants participants, Responsibility responsibility, Caller caller) {
        this.participants = participants;
        this.responsibility = responsibility;
        this.caller = caller;
    }

    ResponsibilityPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Path("participants/{participant}/partner")
    @Access(Audience.SUPPORTER)
    public Response give(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            MultivaluedMap<String, String> sent) {
        Reach reach = new Reach(caller.office());
        if (participants.find(caller.eventId(), code, reach).isEmpty()) {
            throw Refusal.notFound();
        }
        Form form = Form.of(sent);
        Optional<PublicCode> partner = PublicCode.read(form.value("partner"));
        boolean understood = partner.isPresent() || form.value("partner").isEmpty();
        if (!understood || !responsibility.give(caller.eventId(), code, partner)) {
            throw new Refusal(Response.Status.BAD_REQUEST, "registration.partner.gone");
        }
        // An office that hands somebody over does not see the page any more.
        boolean seen = caller.may(Right.ORGANISE_EVENTS);
        return Redirect.to("/events/" + event + (seen ? "/participants/" + code : "/registrations"));
    }
}
