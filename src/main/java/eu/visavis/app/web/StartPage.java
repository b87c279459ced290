package eu.visavis.app.web;

import eu.visavis.account.SecondFactors;
import eu.visavis.agenda.PublicCalendar;
import eu.visavis.agenda.PublicEvent;
import eu.visavis.app.StaffEntry;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.listing.CrisisNotices;
import eu.visavis.listing.Marketplaces;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The start page: the events that I organise, those I take part in, and the calendar of events for everybody. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final Events events;
    private final Networks networks;
    private final Participants participants;
    private final PublicCalendar calendar;
    private final SecondFactors factors;
    private final Marketplaces marketplaces;
    private final CrisisNotices crises;
    private final Caller caller;

    @Inject
    StartPage(
            Events events,
            Networks networks,
            Participants participants,
            PublicCalendar calendar,
            SecondFactors factors,
            Marketplaces marketplaces,
            CrisisNotices crises,
            Caller caller) {
        this.events = events;
        this.networks = networks;
        this.participants = participants;
        this.calendar = calendar;
        this.factors = factors;
        this.marketplaces = marketplaces;
        this.crises = crises;
        this.caller = caller;
    }

    StartPage() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * An event in a list.
     *
     * @param address where its row leads
     * @param state the caller's own state in it, or its phase, in words; may be empty
     */
    public record EventRow(String title, String dates, String place, String address, String state) {}

    @GET
    @Access(Audience.EVERYBODY)
    public Html start() {
        List<PublicEvent> shown = calendar.at(caller.site(), caller.language());
        return new Html(
                "network/start",
                Map.of(
                        "organised", organised(),
                        "mine", mine(),
                        "coming", coming(shown),
                        "past", past(shown),
                        "unprotected", isUnprotected(),
                        "marketplace", marketplace(),
                        "crises", crises.of(caller.site(), caller.language())));
    }

    /** That of the network at whose host the page is, else of the one that runs the installation. */
    private String marketplace() {
        Optional<Network> network = caller.site().isPresent()
                ? Optional.of(networks.get(caller.site().getAsLong()))
                : networks.first();
        return network.map(shown -> marketplace(shown, marketplaces)).orElse("");
    }

    /** The address of the marketplace of a network, or "" if it is closed. */
    static String marketplace(Network network, Marketplaces marketplaces) {
        return marketplaces.of(network.id()).open() ? "/networks/" + network.code() + "/marketplace" : "";
    }

    /** Whether somebody organises without a second factor. */
    private boolean isUnprotected() {
        return caller.isSignedIn()
                && caller.person().staff()
                && !factors.isOn(caller.person().id());
    }

    /** The events that are not over, in their order. */
    static List<EventRow> coming(List<PublicEvent> shown) {
        return shown.stream().filter(event -> !event.past()).map(StartPage::row).toList();
    }

    /** The events that are over, the last one first. */
    static List<EventRow> past(List<PublicEvent> shown) {
        return shown.stream()
                .filter(PublicEvent::past)
                .sorted(Comparator.comparing(
                                (PublicEvent event) -> event.days().get(0).date())
                        .reversed())
                .map(StartPage::row)
                .toList();
    }

    private List<EventRow> organised() {
        if (!caller.isSignedIn() || caller.person().secondFactorDue()) {
            return List.of();
        }
        List<Event> organised = networks.ofStaff(caller.person().id()).stream()
                .flatMap(network -> events.ofNetwork(network.id()).stream())
                .toList();
        Map<Long, List<Events.Day>> days = daysOf(organised);
        return organised.stream()
                .map(event -> row(event, days, StaffEntry.of(caller.person().rights()), ""))
                .toList();
    }

    private List<EventRow> mine() {
        if (!caller.isSignedIn()) {
            return List.of();
        }
        List<Participant> places = participants.ofPerson(caller.person().id()).stream()
                .filter(place -> place.status() != Participant.Status.UNCONFIRMED)
                .toList();
        Map<Long, Event> known =
                events.byId(places.stream().map(Participant::eventId).toList());
        Map<Long, List<Events.Day>> days = daysOf(known.values());
        Messages messages = Messages.in(caller.language());
        return places.stream()
                .map(place -> row(
                        known.get(place.eventId()),
                        days,
                        "/me",
                        messages.text("registration.status." + place.status().name())))
                .toList();
    }

    private Map<Long, List<Events.Day>> daysOf(Collection<Event> listed) {
        return events.days(listed.stream().map(Event::id).toList());
    }

    private EventRow row(Event event, Map<Long, List<Events.Day>> known, String page, String state) {
        Language language = caller.language();
        List<Events.Day> days = known.getOrDefault(event.id(), List.of());
        String dates = days.isEmpty()
                ? ""
                : Formats.in(language)
                        .dateRange(days.get(0).date(), days.get(days.size() - 1).date());
        return new EventRow(
                event.title(language), dates, event.venue().town(), "/events/" + event.code() + page, state);
    }

    private static EventRow row(PublicEvent event) {
        return new EventRow(
                event.title(), event.dates(), event.venue().town(), "/events/" + event.code(), event.stage());
    }
}
