package eu.visavis.privacy.web;

import eu.visavis.agenda.FactSheet;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Objections;
import eu.visavis.network.Network;
import eu.visavis.privacy.Erasure;
import eu.visavis.privacy.Objecting;
import eu.visavis.privacy.OwnRecords;
import eu.visavis.registration.Consent;
import eu.visavis.registration.Consents;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
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

/** One's own data: seen, corrected, taken along, objected to and erased. */
@Path("/me/data")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MyDataPages {
    private static final String ADDRESS = "/me/data";
    private static final int MOST_WORDS = 2000;

    private final OwnRecords data;
    private final Erasure erasure;
    private final Objecting objecting;
    private final Objections objections;
    private final Consents consents;
    private final Participants participants;
    private final Events events;
    private final Caller caller;

    @Inject
    MyDataPages(
            OwnRecords data,
            Erasure erasure,
            Objecting objecting,
            Objections objections,
            Consents consents,
            Participants participants,
            Events events,
            Caller caller) {
        this.data = data;
        this.erasure = erasure;
        this.objecting = objecting;
        this.objections = objections;
        this.consents = consents;
        this.participants = participants;
        this.events = events;
        this.caller = caller;
    }

    MyDataPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** An event at which the caller has a place. */
    public record Place(String code, String title) {}

    /**
     * A consent.
     *
     * @param given when, which wording and in which language, for which event
     * @param words what was consented to, as it was shown
     * @param withdrawn when; "" if it holds
     */
    public record ConsentLine(String code, String given, String words, String language, String withdrawn) {}

    /**
     * All that the page shows.
     *
     * @param objected since when the caller objects; "" if not
     */
    public record Mine(
            List<FactSheet.Section> sections, List<Place> places, List<ConsentLine> consents, String objected) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Html show() {
        return page(Form.empty());
    }

    @GET
    @Path("data.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Audience.SIGNED_IN)
    public Response json() {
        return Download.of("my-data.json", data.json(me())).build();
    }

    @GET
    @Path("data.pdf")
    @Produces("application/pdf")
    @Access(Audience.SIGNED_IN)
    public Response pdf() {
        return Download.of("my-data.pdf", data.pdf(me(), caller.person().name(), caller.language()))
                .build();
    }

    @POST
    @Path("consents/{consent}/withdraw")
    @Access(Audience.SIGNED_IN)
    public Response withdraw(@PathParam("consent") PublicCode consent) {
        consents.withdraw(me(), consent);
        return Redirect.to(ADDRESS + "#consents");
    }

    @POST
    @Path("objection")
    @Access(Audience.SIGNED_IN)
    public Response object(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String words = form.optional("words", MOST_WORDS);
        if (form.isWrong()) {
            return Response.status(400).entity(page(form)).build();
        }
        objecting.object(me(), words);
        return Redirect.to(ADDRESS + "#objection");
    }

    @POST
    @Path("objection/take-back")
    @Access(Audience.SIGNED_IN)
    public Response takeBack() {
        objections.takeBack(me());
        return Redirect.to(ADDRESS + "#objection");
    }

    @GET
    @Path("erase")
    @Access(Audience.SIGNED_IN)
    public Html beforeErasing() {
        return erasing();
    }

    @POST
    @Path("erase")
    @Access(Audience.SIGNED_IN)
    public Response erase() {
        return erasure.erase(me())
                ? Redirect.to(ADDRESS + "/gone")
                : Response.status(Response.Status.CONFLICT).entity(erasing()).build();
    }

    @GET
    @Path("gone")
    @Access(Audience.EVERYBODY)
    public Html gone() {
        return new Html("privacy/gone", Map.of());
    }

    private Html page(Form form) {
        Formats formats = Formats.in(caller.language());
        List<Participant> places = participants.ofPerson(me());
        Map<Long, Event> held =
                events.byId(places.stream().map(Participant::eventId).toList());
        Mine page = new Mine(
                data.sections(me(), caller.language()),
                places.stream().map(place -> place(held.get(place.eventId()))).toList(),
                consentLines(places, held, formats),
                objections
                        .of(me())
                        .map(objection -> formats.date(objection.objectedAt()))
                        .orElse(""));
        return new Html("privacy/mine", Map.of("page", page, "form", form));
    }

    private Place place(Event event) {
        return new Place(event.code().value(), event.title(caller.language()));
    }

    private List<ConsentLine> consentLines(List<Participant> places, Map<Long, Event> held, Formats formats) {
        Messages messages = Messages.in(caller.language());
        return consents.ofPerson(me()).stream()
                .map(consent -> new ConsentLine(
                        consent.code().value(),
                        messages.text(
                                "privacy.mine.given",
                                formats.date(consent.givenAt()),
                                consent.wording(),
                                formats.language(consent.language().code()),
                                title(consent, places, held)),
                        Messages.in(consent.language())
                                .text("registration.consent." + consent.kind() + "." + consent.wording()),
                        consent.language().code(),
                        consent.withdrawnAt().map(at -> formats.date(at)).orElse("")))
                .toList();
    }

    private String title(Consent consent, List<Participant> places, Map<Long, Event> held) {
        return places.stream()
                .filter(place -> place.id() == consent.participantId())
                .findFirst()
                .map(place -> held.get(place.eventId()).title(caller.language()))
                .orElse("");
    }

    private Html erasing() {
        List<Participant> toCancel = erasure.toCancel(me());
        Map<Long, Event> held =
                events.byId(toCancel.stream().map(Participant::eventId).toList());
        return new Html(
                "privacy/erase",
                Map.of(
                        "cancelled",
                        toCancel.stream()
                                .map(place -> held.get(place.eventId()).title(caller.language()))
                                .toList(),
                        "alone",
                        erasure.ownedAlone(me()).stream().map(Network::name).toList()));
    }

    private long me() {
        return caller.person().id();
    }
}
