package eu.visavis.app;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The people as whom one can look at the demo. */
@ApplicationScoped
public class DemoPeople {
    private final Persons persons;
    private final Events events;
    private final Networks networks;
    private final Participants participants;

    @Inject
    DemoPeople(Persons persons, Events events, Networks networks, Participants participants) {
        this.persons = persons;
        this.events = events;
        this.networks = networks;
        this.participants = participants;
    }

    DemoPeople() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Somebody to sign in as. */
    public record Guest(String code, String name, String organisation, String country, String event) {}

    /** The demo's cluster manager. */
    public Guest staff() {
        Person organiser = persons.findByEmail(DemoSetUp.ORGANISER_EMAIL).orElseThrow();
        String network = networks.ofStaff(organiser.id()).orElseThrow().name();
        return new Guest(organiser.code().value(), organiser.name(), network, "", "");
    }

    /** The participants whose name or organisation holds the words, of all events, sorted by name. */
    public List<Guest> guests(String words, Language language) {
        Formats formats = Formats.in(language);
        String key = SearchKey.ofName(words);
        return events.all().stream()
                .flatMap(event -> participants.ofEvent(event.id()).stream().map(place -> guest(event, place, language)))
                .filter(guest -> SearchKey.ofName(guest.name() + " " + guest.organisation())
                        .contains(key))
                .sorted(Comparator.comparing(Guest::name, formats.sorting()))
                .toList();
    }

    /** The person of a code. */
    public Optional<Person> find(PublicCode code) {
        return persons.find(code);
    }

    /** The page that somebody looks at first. */
    public String startOf(Person person) {
        boolean staff = networks.ofStaff(person.id()).isPresent();
        if (staff) {
            return "/";
        }
        return participants.ofPerson(person.id()).stream()
                .findFirst()
                .map(place -> "/events/" + events.get(place.eventId()).code() + "/me")
                .orElse("/");
    }

    private static Guest guest(Event event, Registration place, Language language) {
        return new Guest(
                place.person().code().value(),
                place.person().name(),
                place.organisation().name(),
                Formats.in(language).country(place.organisation().country()),
                event.title(language));
    }
}
