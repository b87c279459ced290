package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
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
    private final Bookings bookings;
    private final BookingDesk desk;
    private final Caller caller;

    @Inject
    BookingPages(Bookings bookings, BookingDesk desk, Caller caller) {
        this.bookings = bookings;
        this.desk = desk;
        this.caller = caller;
    }

    BookingPages() { // for the CDI client proxy
        this(null, null, null);
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
            return Response.status(400)
                    .entity(Html.page("scheduling/booking", bookings.page(other, "scheduling.booking.startMissing")))
                    .build();
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
        return Response.status(409)
                .entity(Html.page("scheduling/booking", bookings.page(other, "scheduling.booking.refused." + outcome)))
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
