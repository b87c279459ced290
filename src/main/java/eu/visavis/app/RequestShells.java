package eu.visavis.app;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.PhaseWords;
import eu.visavis.event.Phases;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkImages;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.network.Publicities;
import eu.visavis.network.PublicityBlock;
import eu.visavis.network.ShownImage;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the frame of the current request's page: who, where, whom to ask. */
@RequestScoped
public class RequestShells implements Shells {
    /** In pixels: what the European Union asks for at least is a centimetre. */
    private static final int EMBLEM_HEIGHT = 48;

    /** In pixels: what fits into the head of a page on a phone. */
    private static final int LOGO_HEIGHT = 32;

    private static final int LOGO_WIDTH = 140;

    private final Caller caller;
    private final DemoMode demo;
    private final Events events;
    private final Networks networks;
    private final Publicities publicities;
    private final NetworkImages images;
    private final Participants participants;
    private final Clock clock;

    @Context
    private UriInfo uri;

    @Inject
    RequestShells(
            Caller caller,
            DemoMode demo,
            Events events,
            Networks networks,
            Publicities publicities,
            NetworkImages images,
            Participants participants,
            Clock clock) {
        this.caller = caller;
        this.demo = demo;
        this.events = events;
        this.networks = networks;
        this.publicities = publicities;
        this.images = images;
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
                .or(this::ownNetwork)
                .or(networks::first);
        return new Shell(
                Messages.in(caller.language()),
                formats,
                uri.getRequestUri().getRawPath(),
                caller.isSignedIn() ? Optional.of(caller.person().name()) : Optional.empty(),
                caller.isSignedIn() && caller.person().staff(),
                caller.isSignedIn() && caller.person().owner(),
                demo.isOn(),
                network.map(RequestShells::help),
                network.map(shown -> shown.code().value()),
                event.map(shown -> heading(shown, formats)),
                network.flatMap(Network::sourceLine),
                languages(network),
                network.flatMap(this::brand),
                network.map(shown -> publicities.block(shown, caller.language()))
                        .filter(block -> !block.isEmpty())
                        .map(RequestShells::publicity));
    }

    /** What the network offers, and the language that the reader has now. */
    private List<Language> languages(Optional<Network> network) {
        Set<Language> offered = network.map(shown -> shown.look().languages()).orElse(EnumSet.noneOf(Language.class));
        return Arrays.stream(Language.values())
                .filter(language -> offered.isEmpty() || offered.contains(language) || language == caller.language())
                .toList();
    }

    private Optional<Shell.Brand> brand(Network network) {
        Optional<ShownImage> logo = images.logo(network);
        String style = network.look()
                .colour()
                .map(colour ->
                        "/networks/" + network.code() + "/look-" + colour.hex().substring(1) + ".css")
                .orElse("");
        if (logo.isEmpty() && style.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Shell.Brand(
                network.name(),
                logo.map(ShownImage::address).orElse(""),
                logo.map(image -> Math.min(LOGO_WIDTH, image.widthAt(LOGO_HEIGHT)))
                        .orElse(0),
                logo.map(image -> Math.min(LOGO_HEIGHT, LOGO_WIDTH * image.height() / image.width()))
                        .orElse(0),
                style));
    }

    private static Shell.Publicity publicity(PublicityBlock block) {
        return new Shell.Publicity(
                block.emblem().map(ShownImage::address).orElse(""),
                block.emblem().map(image -> image.widthAt(EMBLEM_HEIGHT)).orElse(0),
                EMBLEM_HEIGHT,
                sentence(block.funding()),
                sentence(block.disclaimer()));
    }

    private static Shell.Sentence sentence(Optional<NetworkTexts.Text> text) {
        return text.map(stated -> new Shell.Sentence(stated.language().code(), stated.body()))
                .orElse(new Shell.Sentence("", ""));
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
                caller.isOrganiser(),
                registered,
                approved,
                phases.mayAsk(now),
                new PhaseWords(event, phases, now, caller.language()).requests());
    }

    private static Shell.Help help(Network network) {
        HelpContact help = network.help();
        return new Shell.Help(help.name(), help.email(), help.phone(), help.times());
    }
}
