package eu.visavis.registration.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.EventMails;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.registration.Admission;
import eu.visavis.registration.Participant;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.ProfileOwners;
import eu.visavis.registration.Reach;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of registrations, and the decision on each; the office of a partner sees its own participants. */
@Path("/events/{event}/registrations")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegistrationPages {
    private final Participants participants;
    private final ProfileOwners profiles;
    private final Admission admission;
    private final Partners partners;
    private final EventMails mails;
    private final ParticipantTypes types;
    private final Caller caller;

    @Inject
    RegistrationPages(
            Participants participants,
            ProfileOwners profiles,
            Admission admission,
            Partners partners,
            EventMails mails,
            ParticipantTypes types,
            Caller caller) {
        this.participants = participants;
        this.profiles = profiles;
        this.admission = admission;
        this.partners = partners;
        this.mails = mails;
        this.types = types;
        this.caller = caller;
    }

    RegistrationPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.DESK)
    public Html list(
            @PathParam("event") String event,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("page") @DefaultValue("1") int page) {
        RegistrationFilter filter = RegistrationFilter.named(status);
        RegistrationList.Reader reader = new RegistrationList.Reader(
                Formats.in(caller.language()), Messages.in(caller.language()).text("registration.type.without"));
        RegistrationList shown = RegistrationList.of(event, people(), filter, words, type, page, reader);
        return new Html(
                "registration/list",
                Map.of("page", shown, "rights", caller.rights(), "bounced", mails.bounced(caller.networkId())));
    }

    @POST
    @Path("{participant}/approve")
    @Access(Audience.ADMITTER)
    public Response approve(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            @HeaderParam("HX-Request") String htmx) {
        return answer(event, code, admission.approve(caller.eventId(), code), htmx);
    }

    @POST
    @Path("{participant}/refuse")
    @Access(Audience.ADMITTER)
    public Response refuse(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            @HeaderParam("HX-Request") String htmx) {
        return answer(event, code, admission.refuse(caller.eventId(), code), htmx);
    }

    /** Approves everybody who waits. */
    @POST
    @Path("approve-all")
    @Access(Audience.ADMITTER)
    public Response approveAll(@PathParam("event") String event) {
        participants.ofEvent(caller.eventId(), new Reach(caller.office())).stream()
                .map(Registration::participant)
                .filter(participant -> participant.status() == Participant.Status.WAITING)
                .forEach(participant -> admission.approve(caller.eventId(), participant.code()));
        return Redirect.to("/events/" + event + "/registrations");
    }

    private Response answer(String event, PublicCode code, Admission.Outcome outcome, String htmx) {
        if (outcome == Admission.Outcome.UNKNOWN) {
            throw Refusal.notFound();
        }
        if (htmx == null && outcome == Admission.Outcome.FULL) {
            throw new Refusal(Response.Status.CONFLICT, "registration.full");
        }
        if (htmx == null) {
            return Redirect.to("/events/" + event + "/registrations");
        }
        // In place the row shows how the registration stands now.
        RegistrationList.Row row =
                people().row(code, Formats.in(caller.language())).orElseThrow(Refusal::notFound);
        return Response.ok(new Html(
                        "registration/row",
                        Map.of(
                                "row",
                                row,
                                "code",
                                event,
                                "rights",
                                caller.rights(),
                                "bounced",
                                mails.bounced(caller.networkId()))))
                .build();
    }

    private RegisteredPeople people() {
        Map<Long, String> names =
                partners.of(caller.networkId()).stream().collect(Collectors.toMap(Partner::id, Partner::name));
        return new RegisteredPeople(
                participants.ofEvent(caller.eventId(), new Reach(caller.office())),
                profiles.of(caller.eventId()),
                names,
                types.of(caller.eventId()),
                caller.language());
    }
}
