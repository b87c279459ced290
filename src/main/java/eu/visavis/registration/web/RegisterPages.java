package eu.visavis.registration.web;

import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.event.PhaseWords;
import eu.visavis.event.Phases;
import eu.visavis.event.Slot;
import eu.visavis.network.Partners;
import eu.visavis.network.Regions;
import eu.visavis.registration.Admission;
import eu.visavis.registration.Consent;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.PublicProfiles;
import eu.visavis.registration.PublicProgramme;
import eu.visavis.registration.Questions;
import eu.visavis.registration.RegistrationDesk;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public page of an event, and registering for it. */
@Path("/events/{event}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegisterPages {
    private final Events events;
    private final RegistrationDesk desk;
    private final Admission admission;
    private final PublicProfiles shown;
    private final PublicProgramme programme;
    private final Partners partners;
    private final ParticipantTypes types;
    private final Questions questions;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RegisterPages(
            Events events,
            RegistrationDesk desk,
            Admission admission,
            PublicProfiles shown,
            PublicProgramme programme,
            Partners partners,
            ParticipantTypes types,
            Questions questions,
            Caller caller,
            Clock clock) {
        this.shown = shown;
        this.programme = programme;
        this.events = events;
        this.desk = desk;
        this.admission = admission;
        this.partners = partners;
        this.types = types;
        this.questions = questions;
        this.caller = caller;
        this.clock = clock;
    }

    RegisterPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html event() {
        Event event = events.get(caller.eventId());
        Phases phases = events.phases(event);
        PublicEventPage.Stage stage = new PublicEventPage.Stage(
                phases.mayRegister(clock.instant()),
                words(event).registration(),
                words(event).requests(),
                admission.isFull(event.id()));
        return Html.page(
                "registration/event",
                PublicEventPage.of(
                        event,
                        stage,
                        events.sessions(event.id()),
                        programme.of(event.id(), caller.language()),
                        shown.of(event.id()),
                        caller.language()));
    }

    @GET
    @Path("register")
    @Access(Audience.EVERYBODY)
    public Response form() {
        Event event = events.get(caller.eventId());
        if (!events.phases(event).mayRegister(clock.instant())) {
            return closed(event);
        }
        Form form = Form.filled(Map.of("own", List.of(caller.language().code())));
        return Response.ok(page(event, form)).build();
    }

    @POST
    @Path("register")
    @Access(Audience.EVERYBODY)
    public Response register(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Event event = events.get(caller.eventId());
        if (!events.phases(event).mayRegister(clock.instant())) {
            return closed(event);
        }
        Form form = Form.of(sent);
        Optional<RegistrationDesk.Application> application = RegisterForm.read(
                form, caller.language(), halfDays(event), regions(event), types.of(event.id()), fields(event));
        if (application.isEmpty()) {
            return Response.status(400).entity(page(event, form)).build();
        }
        if (desk.apply(event.id(), application.get()) == RegistrationDesk.Outcome.CLOSED) {
            return closed(event);
        }
        String email = URLEncoder.encode(application.get().email(), StandardCharsets.UTF_8);
        return Redirect.to("/events/" + code + "/register/sent?email=" + email);
    }

    @GET
    @Path("register/sent")
    @Access(Audience.EVERYBODY)
    public Html sent(@QueryParam("email") @DefaultValue("") String email) {
        return new Html("registration/sent", Map.of("email", email));
    }

    private Html page(Event event, Form form) {
        Formats formats = Formats.in(caller.language());
        return new Html(
                "registration/register",
                Map.ofEntries(
                        Map.entry("types", types(event)),
                        Map.entry("fields", fields(event)),
                        Map.entry("consents", consents()),
                        Map.entry("form", form),
                        Map.entry("code", event.code().value()),
                        Map.entry("until", words(event).registration()),
                        Map.entry("full", admission.isFull(event.id())),
                        Map.entry("hybrid", event.format() == EventFormat.HYBRID),
                        Map.entry("countries", Choices.countries(formats)),
                        Map.entry("languages", Choices.languages(formats)),
                        Map.entry("regions", regions(event)),
                        Map.entry("halves", halves(event, formats))));
    }

    private AnswerFields fields(Event event) {
        return new AnswerFields(questions.of(event.id()), types.of(event.id()), caller.language());
    }

    /** The types that people can choose; who chooses one without a free place learns so. */
    private List<Choice> types(Event event) {
        Messages messages = Messages.in(caller.language());
        return types.of(event.id()).all().stream()
                .map(type -> new Choice(
                        type.word(),
                        type.name(caller.language()),
                        admission.isFull(event.id(), type.word()) ? messages.text("registration.type.full") : ""))
                .toList();
    }

    private List<Choice> consents() {
        Messages messages = Messages.in(caller.language());
        return Arrays.stream(Consent.Kind.values())
                .map(kind -> new Choice(kind.name(), messages.text(kind.key())))
                .toList();
    }

    /** The regions by which partners of the network divide countries among them. */
    private List<Choice> regions(Event event) {
        Formats formats = Formats.in(caller.language());
        return partners.territories(event.networkId()).regions().stream()
                .map(code -> new Choice(code, Regions.all().name(code, formats)))
                .toList();
    }

    private Response closed(Event event) {
        return Response.status(Response.Status.CONFLICT)
                .entity(new Html(
                        "registration/closed",
                        Map.of("code", event.code().value(), "why", words(event).registration())))
                .build();
    }

    private PhaseWords words(Event event) {
        return new PhaseWords(event, events.phases(event), clock.instant(), caller.language());
    }

    private List<Choice> halves(Event event, Formats formats) {
        Messages messages = Messages.in(caller.language());
        String place = event.venue().town();
        return halfDays(event).all().stream()
                .map(half -> new Choice(half.code(), half.label(messages, formats), half.times(formats, place)))
                .toList();
    }

    private HalfDays halfDays(Event event) {
        return HalfDays.of(events.slots(event.id()).stream().map(Slot::window).toList(), event.zone());
    }
}
