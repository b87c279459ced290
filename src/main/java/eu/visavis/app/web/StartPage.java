package eu.visavis.app.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The start page: the events that I organise, those I take part in, and those open to all. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final Events events;
    private final Networks networks;
    private final Participants participants;
    private final Caller caller;

    @Inject
    StartPage(Events events, Networks networks, Participants participants, Caller caller) {
        this.events = events;
        this.networks = networks;
        this.participants = participants;
        this.caller = caller;
    }

    StartPage() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * An event in a list.
     *
     * @param address where its row leads
     * @param state message key of the caller's own state in it, or ""
     */
    public record EventRow(String title, String dates, String place, String address, String state) {}

    @GET
    @Access(Audience.EVERYBODY)
    public Html start() {
        List<EventRow> organised = List.of();
        List<EventRow> mine = List.of();
        if (caller.isSignedIn()) {
            long person = caller.person().id();
            organised = networks.ofStaff(person).stream()
                    .flatMap(network -> events.ofNetwork(network.id()).stream())
                    .map(event -> row(event, "/home", ""))
                    .toList();
            mine = participants.ofPerson(person).stream()
                    .filter(place -> place.status() != Participant.Status.UNCONFIRMED)
                    .map(place -> row(
                            events.get(place.eventId()),
                            "/me",
                            "registration.status." + place.status().name()))
                    .toList();
        }
        List<EventRow> open = events.all().stream()
                .filter(Event::isRegistrationOpen)
                .map(event -> row(event, "", ""))
                .toList();
        return new Html("network/start", Map.of("organised", organised, "mine", mine, "open", open));
    }

    private EventRow row(Event event, String page, String state) {
        Language language = caller.language();
        List<LocalDate> days = events.days(event.id());
        String dates = days.isEmpty() ? "" : Formats.in(language).dateRange(days.get(0), days.get(days.size() - 1));
        return new EventRow(
                event.title(language), dates, event.venue().town(), "/events/" + event.code() + page, state);
    }
}
