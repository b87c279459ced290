package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.BookingDesk;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Participants book, move and cancel the times of their meetings. */
@Path("/events/{event}/me/bookings")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BookingPages {
    private static final int MESSAGE_LENGTH = 2000;

    private final Bookings bookings;
    private final BookingDesk desk;
    private final RequestDesk requests;
    private final Caller caller;

    @Inject
    BookingPages(Bookings bookings, BookingDesk desk, RequestDesk requests, Caller caller) {
        this.bookings = bookings;
        this.desk = desk;
        this.requests = requests;
        this.caller = caller;
    }

    BookingPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html list() {
        return Html.page("scheduling/bookings", bookings.list());
    }

    /** The slots in which the caller can meet that participant. */
    @GET
    @Path("{participant}")
    @Access(Audience.PARTICIPANT)
    public Html show(@PathParam("participant") PublicCode code) {
        return Html.page("scheduling/booking", bookings.page(bookings.find(code), ""));
    }

    /** Books a slot, or moves the meeting there; who was too late sees the next best ones. */
    @POST
    @Path("{participant}")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response book(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            MultivaluedMap<String, String> sent) {
        Registration other = bookings.find(code);
        Optional<Instant> start = start(Form.of(sent).value("start"));
        if (start.isEmpty()) {
            return wrong(other, Response.Status.BAD_REQUEST, "scheduling.booking.startMissing");
        }
        return answer(
                event,
                other,
                desk.book(
                        caller.eventId(),
                        caller.participantId(),
                        other.participant().id(),
                        start.get()));
    }

    /** Asks for a meeting in a slot; where every request counts as accepted, it is booked. */
    @POST
    @Path("{participant}/ask")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response ask(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            MultivaluedMap<String, String> sent) {
        Registration other = bookings.find(code);
        Form form = Form.of(sent);
        Optional<Instant> start = start(form.value("start"));
        if (start.isEmpty()) {
            return wrong(other, Response.Status.BAD_REQUEST, "scheduling.booking.startMissing");
        }
        String message = form.optional("message", MESSAGE_LENGTH);
        if (form.isWrong()) {
            return wrong(other, Response.Status.BAD_REQUEST, "scheduling.booking.messageLong");
        }
        RequestDesk.Asking outcome = requests.ask(
                caller.eventId(),
                caller.participantId(),
                other.participant().id(),
                new RequestDesk.Question(MeetingRequest.Wish.WANT, message, start));
        return switch (outcome) {
            case ASKED, ASKED_BEFORE -> Redirect.to("/events/" + event + "/people/" + code);
            case ACCEPTED -> Redirect.to("/events/" + event + "/me/bookings/" + code);
            case AVOIDED, DECLINED_BEFORE, CLOSED, BARRED, TOO_MANY ->
                wrong(other, Response.Status.CONFLICT, "scheduling.booking.notAsked");
        };
    }

    /** Gives the time of a meeting back. */
    @POST
    @Path("{participant}/cancel")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response cancel(@PathParam("event") String event, @PathParam("participant") PublicCode code) {
        Registration other = bookings.find(code);
        return answer(
                event,
                other,
                desk.cancel(
                        caller.eventId(),
                        caller.participantId(),
                        other.participant().id()));
    }

    private Response answer(String event, Registration other, BookingDesk.Outcome outcome) {
        if (outcome == BookingDesk.Outcome.DONE) {
            return Redirect.to(
                    "/events/" + event + "/me/bookings/" + other.participant().code());
        }
        return wrong(other, Response.Status.CONFLICT, "scheduling.booking.refused." + outcome);
    }

    private Response wrong(Registration other, Response.Status status, String problem) {
        return Response.status(status)
                .entity(Html.page("scheduling/booking", bookings.page(other, problem)))
                .build();
    }

    private static Optional<Instant> start(String typed) {
        try {
            return Optional.of(Instant.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
