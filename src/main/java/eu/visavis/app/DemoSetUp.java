package eu.visavis.app;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.event.Event;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.EventText;
import eu.visavis.event.SessionTimes;
import eu.visavis.event.Venue;
import eu.visavis.intake.FileKind;
import eu.visavis.intake.Importing;
import eu.visavis.intake.Report;
import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.network.Notice;
import eu.visavis.network.Notices;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
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
    private final Notices notices;
    private final Persons persons;
    private final EventPlanning planning;
    private final Importing importing;
    private final MeetingRequests requests;
    private final Clock clock;

    @Inject
    DemoSetUp(
            Networks networks,
            Notices notices,
            Persons persons,
            EventPlanning planning,
            Importing importing,
            MeetingRequests requests,
            Clock clock) {
        this.networks = networks;
        this.notices = notices;
        this.persons = persons;
        this.planning = planning;
        this.importing = importing;
        this.requests = requests;
        this.clock = clock;
    }

    DemoSetUp() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
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
                new HelpContact(
                        organiser.name(),
                        "help@visavis.example",
                        "+49 351 0000",
                        "9:00–16:00",
                        Optional.of(ZoneId.of("Europe/Berlin"))));
        notices.change(
                network.id(),
                Notice.IMPRINT,
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> Messages.in(language).text("demo.imprint"))));
        network.source(SOURCE_LINE);
        Event event = createEvent(network, organiser);
        long eventId = event.id();
        Report report = importing.importAll(eventId, files());
        if (!report.isGood()) {
            throw new IllegalStateException("The files of the demo event have problems: " + report);
        }
        answer(eventId);
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
            try (InputStream in = DemoSetUp.class.getResourceAsStream("/demo-event/" + kind.code() + ".csv")) {
                files.put(kind, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the demo's " + kind.code(), e);
            }
        }
        return files;
    }

    private Event createEvent(Network network, Person organiser) {
        JsonObject file = read();
        Event event = planning.create(network.id(), organiser.id(), detailsOf(file));
        for (JsonObject day : file.getJsonArray("days").getValuesAs(JsonObject.class)) {
            planning.addSession(event.id(), timesOf(day, file.getInt("slot_minutes")));
        }
        planning.addTables(event.id(), file.getInt("tables"), "A");
        return event;
    }

    private static EventDetails detailsOf(JsonObject file) {
        Map<String, EventText> texts = new HashMap<>();
        file.getJsonObject("title").forEach((language, title) -> texts.put(language, new EventText(text(title), "")));
        JsonObject place = file.getJsonObject("venue");
        Venue venue = new Venue(
                place.getString("name"),
                place.getString("street"),
                place.getString("postal_code"),
                place.getString("town"),
                place.getString("country"));
        return new EventDetails(texts, venue, ZoneId.of(file.getString("timezone")), Event.Acceptance.INVITEE, true);
    }

    private static SessionTimes timesOf(JsonObject day, int slotMinutes) {
        List<SessionTimes.Break> breaks = day.getJsonArray("breaks").getValuesAs(JsonObject.class).stream()
                .map(pause -> new SessionTimes.Break(time(pause, "start"), time(pause, "end")))
                .toList();
        return new SessionTimes(
                LocalDate.parse(day.getString("date")), time(day, "start"), time(day, "end"), slotMinutes, breaks);
    }

    private static LocalTime time(JsonObject object, String name) {
        return LocalTime.parse(object.getString(name));
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    private static JsonObject read() {
        InputStream in = DemoSetUp.class.getResourceAsStream("/demo-event/event.json");
        try (JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}
