package eu.visavis.feedback.web;

import eu.visavis.feedback.Mark;
import eu.visavis.feedback.MeetingMarks;
import eu.visavis.feedback.Receipt;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Remarks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Takes marks and notes of the participant's own meetings. */
@Path("/events/{event}/me/meetings/{published}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MarkPages {
    private static final long DAYS_ON_A_PHONE = 400;

    private final MeetingMarks marks;
    private final Caller caller;

    @Inject
    MarkPages(MeetingMarks marks, Caller caller) {
        this.marks = marks;
        this.caller = caller;
    }

    MarkPages() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * Takes a mark.
     *
     * @param text the mark, see {@link Mark#read}
     * @param ago milliseconds since it was made, as the phone counts them: clocks of phones are wrong, their pace is not
     */
    @POST
    @Path("mark")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response mark(
            @PathParam("event") PublicCode event,
            @PathParam("published") PublicCode meeting,
            @FormParam("mark") @DefaultValue("") String text,
            @FormParam("ago") @DefaultValue("0") long ago) {
        Duration since = Duration.ofMillis(ago);
        if (since.isNegative() || since.toDays() > DAYS_ON_A_PHONE) {
            throw new BadRequestException();
        }
        return answer(event, meeting, marks.mark(caller.eventId(), caller.participantId(), meeting, read(text), since));
    }

    @POST
    @Path("note")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response note(
            @PathParam("event") PublicCode event,
            @PathParam("published") PublicCode meeting,
            MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String note = form.optional("note", Remarks.NOTE_LENGTH);
        if (form.isWrong()) {
            return answer(event, meeting, Receipt.TOO_LONG);
        }
        return answer(
                event,
                meeting,
                marks.note(caller.eventId(), caller.participantId(), meeting, form.value("begunWith"), note));
    }

    private static Mark read(String text) {
        try {
            return Mark.read(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private static Response answer(PublicCode event, PublicCode meeting, Receipt receipt) {
        String day = "/events/" + event + "/me";
        return switch (receipt) {
            case TAKEN -> Redirect.to(day + "#m-" + meeting);
            case UNKNOWN -> throw Refusal.notFound();
            case TOO_EARLY ->
                throw new Refusal(Response.Status.FORBIDDEN, "agenda.mark.tooEarly").backTo(day, "common.nav.day");
            case TOO_LONG ->
                throw new Refusal(Response.Status.BAD_REQUEST, "agenda.mark.tooLong").backTo(day, "common.nav.day");
        };
    }
}
