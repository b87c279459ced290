package eu.visavis.app.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One participant for the organiser: who it is, when it is there, what it offers, asks and has been given. */
@Path("/events/{event}/participants/{participant}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ParticipantPages {
    private final Participants participants;
    private final ParticipantViews views;
    private final Caller caller;

    @Inject
    ParticipantPages(Participants participants, ParticipantViews views, Caller caller) {
        this.participants = participants;
        this.views = views;
        this.caller = caller;
    }

    ParticipantPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html show(@PathParam("participant") PublicCode code) {
        return participants
                .find(caller.eventId(), code)
                .map(found -> Html.page("event/participant", views.of(found, caller.language())))
                .orElseThrow(Refusal::notFound);
    }
}
