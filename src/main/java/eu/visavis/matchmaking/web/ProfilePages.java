package eu.visavis.matchmaking.web;

import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.matchmaking.Memory;
import eu.visavis.registration.DeputyAct;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.OwnParticulars;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Questions;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A participant's own particulars. */
@Path("/events/{event}/me/profile")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProfilePages {
    private final Participants participants;
    private final OwnParticulars particulars;
    private final CooperationProfiles profiles;
    private final CategoryNames categories;
    private final Events events;
    private final Questions questions;
    private final OnBehalf behalf;
    private final Caller caller;

    @Inject
    ProfilePages(
            Participants participants,
            OwnParticulars particulars,
            CooperationProfiles profiles,
            CategoryNames categories,
            Events events,
            Questions questions,
            OnBehalf behalf,
            Caller caller) {
        this.participants = participants;
        this.particulars = particulars;
        this.profiles = profiles;
        this.categories = categories;
        this.events = events;
        this.questions = questions;
        this.behalf = behalf;
        this.caller = caller;
    }

    ProfilePages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.REGISTERED)
    public Html show() {
        Registration own = participants.get(caller.participantId());
        HalfDays halfDays = particulars.halfDays(caller.eventId());
        return page(own, halfDays, ProfileForm.of(own, halfDays));
    }

    @POST
    @Access(Audience.REGISTERED)
    public Response save(@PathParam("event") PublicCode event, MultivaluedMap<String, String> sent) {
        Registration own = participants.get(caller.participantId());
        HalfDays halfDays = particulars.halfDays(caller.eventId());
        Form form = Form.of(sent);
        Optional<OwnParticulars.Stated> stated = ProfileForm.read(form, own, halfDays);
        if (stated.isEmpty()) {
            return Response.status(400).entity(page(own, halfDays, form)).build();
        }
        DeputyAct.Trace trace = new DeputyAct.Trace("", Memory.of(own));
        behalf.notingIfDone(DeputyAct.Kind.PROFILE_CHANGED, trace, () -> {
            particulars.change(caller.participantId(), stated.get());
            return true;
        });
        return Redirect.to("/events/" + event + "/me/profile");
    }

    private Html page(Registration own, HalfDays halfDays, Form form) {
        Event event = events.get(caller.eventId());
        Formats formats = Formats.in(caller.language());
        SlotGrid grid = new SlotGrid(halfDays, event.zone(), event.venue().town(), caller.language());
        List<TimeWindow> availability = own.participant().attendance().availability();
        List<WantLine> wants = wants(own);
        ProfilePage page = new ProfilePage(
                event.code().value(),
                own.organisation().name(),
                own.participant().status() == Participant.Status.WAITING,
                Choices.languages(formats),
                grid.halves(availability),
                grid.days(),
                grid.isSingle(availability),
                grid.stranded(particulars.stranded(caller.participantId())),
                wants.stream().filter(WantLine::offer).toList(),
                wants.stream().filter(want -> !want.offer()).toList());
        return new Html(
                "matchmaking/profile",
                Map.of(
                        "page",
                        page,
                        "form",
                        form,
                        "hybrid",
                        event.format() == EventFormat.HYBRID,
                        "cancellable",
                        own.participant().status().isOpen(),
                        "asked",
                        !questions.of(caller.eventId()).isEmpty()));
    }

    private List<WantLine> wants(Registration own) {
        Map<Long, String> names = categories.byId(caller.networkId(), caller.language());
        List<CooperationProfile> stated =
                profiles.ofPerson(caller.eventId(), own.person().id());
        return stated.stream()
                .map(profile -> WantLine.of(
                        profile.code().value(),
                        profile.facts(),
                        names.getOrDefault(profile.facts().categoryId(), "")))
                .toList();
    }
}
