package eu.visavis.app.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import eu.visavis.registration.Registration;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One participant for staff: who it is, when it is there, what it offers, asks and has been given. */
@Path("/events/{event}/participants/{participant}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ParticipantPages {
    private final Participants participants;
    private final ParticipantViews views;
    private final Partners partners;
    private final Caller caller;

    @Inject
    ParticipantPages(Participants participants, ParticipantViews views, Partners partners, Caller caller) {
        this.participants = participants;
        this.views = views;
        this.partners = partners;
        this.caller = caller;
    }

    ParticipantPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.DESK)
    public Html show(@PathParam("participant") PublicCode code) {
        Registration found = participants
                .find(caller.eventId(), code, new Reach(caller.office()))
                .orElseThrow(Refusal::notFound);
        List<Partner> all = partners.of(caller.networkId());
        return new Html(
                "event/participant",
                Map.of(
                        "page",
                        views.of(found, caller.language()),
                        "rights",
                        caller.rights(),
                        "form",
                        Form.filled(Map.of("partner", List.of(partnerOf(found, all)))),
                        "partners",
                        all.stream()
                                .map(partner -> new Choice(partner.code().value(), partner.name()))
                                .toList(),
                        "limited",
                        caller.office().isPresent()));
    }

    private static String partnerOf(Registration registration, List<Partner> all) {
        return all.stream()
                .filter(partner -> registration.participant().office().equals(OptionalLong.of(partner.id())))
                .map(partner -> partner.code().value())
                .findFirst()
                .orElse("");
    }
}
