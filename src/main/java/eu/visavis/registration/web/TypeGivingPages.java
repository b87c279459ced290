package eu.visavis.registration.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
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

/** Of which type somebody is, as staff say. */
@Path("/events/{event}/participants/{participant}/type")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TypeGivingPages {
    private final ParticipantTypes types;
    private final Participants participants;
    private final Caller caller;

    @Inject
    TypeGivingPages(ParticipantTypes types, Participants participants, Caller caller) {
        this.types = types;
        this.participants = participants;
        this.caller = caller;
    }

    TypeGivingPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Access(Audience.ORGANISER)
    public Response give(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            MultivaluedMap<String, String> sent) {
        if (participants.find(caller.eventId(), code).isEmpty()) {
            throw Refusal.notFound();
        }
        boolean understood = sent.containsKey("type");
        if (!understood || !types.give(caller.eventId(), code, Form.of(sent).value("type"))) {
            throw new Refusal(Response.Status.BAD_REQUEST, "registration.type.gone");
        }
        return Redirect.to("/events/" + event + "/participants/" + code);
    }
}
