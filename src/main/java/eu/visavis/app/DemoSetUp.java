package eu.visavis.app;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.api.EventSetUp;
import eu.visavis.api.NewEvent;
import eu.visavis.directory.RegisterSending;
import eu.visavis.event.Event;
import eu.visavis.intake.FileKind;
import eu.visavis.intake.Importing;
import eu.visavis.intake.Report;
import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.network.Project;
import eu.visavis.network.TextKind;
import eu.visavis.seeking.Alert;
import eu.visavis.seeking.Place;
import eu.visavis.seeking.Question;
import eu.visavis.seeking.SavedSearches;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills an empty installation with the demo event, from the files in {@code demo-event/}. */
@ApplicationScoped
public class DemoSetUp {
    /** The line that the sources of the demo's texts want to see shown; see {@code docs/demo-data.md}. */
    static final String SOURCE_LINE =
            "© European Union, TED (ted.europa.eu), 2016–2022; reuse under Commission Decision"
                    + " 2011/833/EU; texts shortened. Research organisations: ROR (ror.org), CC0 1.0.";

    /** The demo's cluster manager. */
    static final String ORGANISER_EMAIL = "silvia.brueckner@visavis.example";

    private final Networks networks;
    private final NetworkTexts texts;
    private final Persons persons;
    private final EventSetUp events;
    private final Importing importing;
    private final MeetingRequests requests;
    private final DemoMarketplace marketplace;
    private final DemoConsents consents;
    private final DemoProgramme programme;
    private final RegisterSending registers;
    private final SavedSearches searches;
    private final Clock clock;

    @Inject
    DemoSetUp(
            Networks networks,
            NetworkTexts texts,
            Persons persons,
            EventSetUp events,
            Importing importing,
            MeetingRequests requests,
            DemoMarketplace marketplace,
            DemoConsents consents,
            DemoProgramme programme,
            RegisterSending registers,
            SavedSearches searches,
            Clock clock) {
        this.networks = networks;
        this.texts = texts;
        this.persons = persons;
        this.events = events;
        this.importing = importing;
        this.requests = requests;
        this.marketplace = marketplace;
        this.consents = consents;
        this.programme = programme;
        this.registers = registers;
        this.searches = searches;
        this.clock = clock;
    }

    DemoSetUp() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Makes the demo network and event, unless something is there already. */
    @Transactional
    public void prepare() {
        if (!networks.isEmpty()) {
            return;
        }
        Person organiser = persons.add(new Person(
                ORGANISER_EMAIL, "Silvia", "Brückner", Language.DE, List.of("de", "en", "cs"), clock.instant()));
        Network network = networks.found(
                "Health Clusters Demo",
                "Cluster Elbe Health",
                "DE",
                organiser.name(),
                "help@visavis.example",
                organiser.id());
        network.change(
                network.name(),
                Project.NONE,
                new HelpContact(
                        organiser.name(),
                        "help@visavis.example",
                        "+49 351 0000",
                        "9:00–16:00",
                        Optional.of(ZoneId.of("Europe/Berlin"))));
        texts.change(
                network.id(),
                TextKind.IMPRINT,
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> Messages.in(language).text("demo.imprint"))));
        network.source(SOURCE_LINE);
        Event event = events.create(network.id(), organiser.id(), NewEvent.read(file("event.json")));
        long eventId = event.id();
        Report report = importing.importAll(eventId, files());
        if (!report.isGood()) {
            throw new IllegalStateException("The files of the demo event have problems: " + report);
        }
        answer(eventId);
        consents.give(eventId);
        programme.fill(eventId);
        marketplace.fill(network.id(), eventId);
        keepSearch(network, organiser);
        registers.send(
                network.id(),
                "Research Organization Registry",
                "Data from ROR (ror.org), CC0",
                "register.csv",
                file("register.csv"));
    }

    /** A search as if kept a day ago, so that the mailbox soon shows how its mails look. */
    private void keepSearch(Network network, Person person) {
        searches.keep(
                network.id(),
                person.id(),
                Messages.in(person.language()).text("listing.side.OFFER"),
                Question.read(Place.MARKETPLACE, "side=OFFER"),
                Alert.DAILY,
                clock.instant().minus(Alert.DAILY.every()).plusSeconds(90));
    }

    /** Invents answers, so that the demo stands where a real event stands: most accepted, some declined, some open. */
    private void answer(long eventId) {
        int number = 0;
        for (MeetingRequest request : requests.ofEvent(eventId)) {
            int lot = number++ % 10;
            if (lot < 7) {
                request.settle(MeetingRequest.Status.ACCEPTED, clock.instant());
            } else if (lot == 7) {
                request.settle(MeetingRequest.Status.DECLINED, clock.instant());
            }
        }
    }

    private static Map<FileKind, byte[]> files() {
        Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            files.put(kind, file(kind.code() + ".csv"));
        }
        return files;
    }

    private static byte[] file(String name) {
        try (InputStream in = DemoSetUp.class.getResourceAsStream("/demo-event/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demo's " + name, e);
        }
    }
}
