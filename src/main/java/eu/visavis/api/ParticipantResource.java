package eu.visavis.api;

import eu.visavis.agenda.AgendaFiles;
import eu.visavis.agenda.AgendaReading;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TokenScope;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
import eu.visavis.web.Needs;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * One participant, and the agenda of this person in the language of its owner: as JSON, paper or calendar, by the {@code Accept}
 * header or by the ending of the address.
 */
@Path("/api/v1/events/{event}/participants/{participant}")
@RequestScoped
public class ParticipantResource {
    private static final String PDF = "application/pdf";
    private static final String CALENDAR = "text/calendar";

    private final AgendaReading agendas;
    private final Participants participants;
    private final Events events;
    private final Caller caller;

    @PathParam("participant")
    private PublicCode code;

    @Inject
    ParticipantResource(AgendaReading agendas, Participants participants, Events events, Caller caller) {
        this.agendas = agendas;
        this.participants = participants;
        this.events = events;
        this.caller = caller;
    }

    ParticipantResource() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public PersonView participant() {
        return PersonView.of(find(), events.get(caller.eventId()).zone());
    }

    // Whoever accepts anything gets JSON: qs ranks what the server would rather send.

    @GET
    @Path("agenda")
    @Produces(MediaType.APPLICATION_JSON + ";qs=1")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public AgendaView agenda() {
        return AgendaView.of(read().withoutDropped());
    }

    @GET
    @Path("agenda")
    @Produces(PDF + ";qs=0.5")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response agendaAsPdf() {
        return pdf();
    }

    @GET
    @Path("agenda")
    @Produces(CALENDAR + ";qs=0.5")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response agendaAsCalendar() {
        return calendar();
    }

    @GET
    @Path("agenda.pdf")
    @Produces(PDF)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response pdf() {
        return file(AgendaFiles.pdf(read().withoutDropped()), PDF, "agenda.pdf");
    }

    @GET
    @Path("agenda.ics")
    @Produces(CALENDAR)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response calendar() {
        return file(AgendaFiles.calendar(read()), CALENDAR + "; charset=UTF-8", "agenda.ics");
    }

    private Registration find() {
        return participants
                .find(caller.eventId(), code)
                .filter(Registration::isApproved)
                .orElseThrow(Refusal::notFound);
    }

    private PersonalAgenda read() {
        Registration place = find();
        return agendas.of(
                        caller.eventId(),
                        place.participant().id(),
                        place.person().language())
                .orElseThrow(() -> new Problem(ProblemKind.NOT_PUBLISHED));
    }

    private static Response file(byte[] content, String type, String name) {
        return Download.of(name, content).type(type).build();
    }
}
