package eu.visavis.app;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.PhaseWords;
import eu.visavis.event.Phases;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Shell;
import eu.visavis.web.Shells;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the frame of the current request's page: who, where, whom to ask. */
@RequestScoped
public class RequestShells implements Shells {
    private final Caller caller;
    private final DemoMode demo;
    private final DemoClock demoClock;
    private final Events events;
    private final Networks networks;
    private final NetworkFrame frame;
    private final Participants participants;
    private final Clock clock;

    @Context
    private UriInfo uri;

    @Inject
    RequestShells(
            Caller caller,
            DemoMode demo,
            DemoClock demoClock,
            Events events,
            Networks networks,
            NetworkFrame frame,
            Participants participants,
            Clock clock) {
        this.caller = caller;
        this.demo = demo;
        this.demoClock = demoClock;
        this.events = events;
        this.networks = networks;
        this.frame = frame;
        this.participants = participants;
        this.clock = clock;
    }

    RequestShells() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public Shell current() {
        Formats formats = Formats.in(caller.language());
        Optional<Event> event = caller.event().isPresent()
                ? Optional.of(events.get(caller.event().getAsLong()))
                : Optional.empty();
        Optional<Network> network = event.map(Event::networkId)
                .map(networks::get)
                .or(this::networkOfAddress)
                .or(() -> caller.site().stream().mapToObj(networks::get).findFirst())
                .or(this::ownNetwork)
                .or(networks::first);
        return new Shell(
                Messages.in(caller.language()),
                formats,
                uri.getRequestUri().getRawPath(),
                caller.isSignedIn() ? Optional.of(caller.person().name()) : Optional.empty(),
                caller.isSignedIn() ? caller.person().rights() : Set.of(),
                demo.isOn(),
                demoTime(event, formats),
                network.map(RequestShells::help),
                network.map(shown -> shown.code().value()),
                event.map(shown -> heading(shown, formats)),
                network.flatMap(Network::sourceLine),
                frame.languages(network, caller.language()),
                network.flatMap(frame::brand),
                network.flatMap(shown -> frame.publicity(shown, caller.language())));
    }

    private String demoTime(Optional<Event> event, Formats formats) {
        if (!demoClock.isSet()) {
            return "";
        }
        return event.map(shown -> formats.dateTime(clock.instant(), shown.zone()) + " "
                        + shown.venue().town())
                .orElseGet(() -> formats.dateTime(clock.instant(), ZoneOffset.UTC) + " UTC");
    }

    private Optional<Network> networkOfAddress() {
        return Optional.ofNullable(uri.getPathParameters().getFirst("network"))
                .flatMap(PublicCode::read)
                .flatMap(networks::find);
    }

    private Optional<Network> ownNetwork() {
        return caller.isSignedIn() ? networks.ofStaff(caller.person().id()) : Optional.empty();
    }

    private Shell.EventHeading heading(Event event, Formats formats) {
        List<Events.Day> days = events.days(List.of(event.id())).getOrDefault(event.id(), List.of());
        String dates = days.isEmpty()
                ? ""
                : formats.dateRange(
                        days.get(0).date(), days.get(days.size() - 1).date());
        Instant now = clock.instant();
        Phases phases = events.phases(event, days);
        boolean registered = caller.participant().isPresent();
        boolean approved =
                registered && participants.get(caller.participantId()).isApproved();
        return new Shell.EventHeading(
                event.code().value(),
                event.title(caller.language()),
                dates,
                event.venue().town(),
                caller.rights(),
                caller.behalfOf(),
                registered,
                approved,
                phases.mayAsk(now),
                new PhaseWords(event, phases, now, caller.language()).requests(),
                event.booking().isByParticipants());
    }

    private static Shell.Help help(Network network) {
        HelpContact help = network.help();
        return new Shell.Help(help.name(), help.email(), help.phone(), help.times());
    }
}
