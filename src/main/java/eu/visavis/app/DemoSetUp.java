package eu.visavis.app;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.event.Event;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.EventText;
import eu.visavis.event.SessionTimes;
import eu.visavis.event.Venue;
import eu.visavis.kernel.Language;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final Persons persons;
    private final EventPlanning planning;
    private final Clock clock;

    @Inject
    DemoSetUp(Networks networks, Persons persons, EventPlanning planning, Clock clock) {
        this.networks = networks;
        this.persons = persons;
        this.planning = planning;
        this.clock = clock;
    }

    DemoSetUp() { // for the CDI client proxy
        this(null, null, null, null);
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
        network.help("+49 351 0000", "9:00–16:00 Dresden");
        network.source(SOURCE_LINE);
        createEvent(network, organiser);
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
        return ((jakarta.json.JsonString) value).getString();
    }

    private static JsonObject read() {
        InputStream in = DemoSetUp.class.getResourceAsStream("/demo-event/event.json");
        try (JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}
