package eu.visavis.testing;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.directory.Organisations;
import eu.visavis.event.Event;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.EventRules;
import eu.visavis.event.EventText;
import eu.visavis.event.Events;
import eu.visavis.event.SessionTimes;
import eu.visavis.event.Slot;
import eu.visavis.event.TableChanges;
import eu.visavis.event.TableFacts;
import eu.visavis.event.TableKeeping;
import eu.visavis.event.Venue;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An event in Dresden on 19 and 20 May 2027, with 20-minute slots from 13:00 to 17:00 and from 9:00 to 12:40, 2 tables,
 * and a network of its own. Addresses of people are told apart by the event's code.
 */
public final class SampleEvent {
    private static final TimeWindow BOTH_DAYS = new TimeWindow(
            LocalDate.of(2027, 5, 19).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant(),
            LocalDate.of(2027, 5, 21).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant());

    private final Database database;
    private final long networkId;
    private final long organiserId;
    private final long id;
    private final PublicCode code;

    private SampleEvent(Database database, Network network, long organiserId, Event event) {
        this.database = database;
        this.networkId = network.id();
        this.organiserId = organiserId;
        this.id = event.id();
        this.code = event.code();
    }

    /** Makes an event in which the invited person accepts a request. */
    public static SampleEvent in(Database database) {
        return database.call(beans -> {
            Person organiser = person(beans, "organiser-" + PublicCode.random());
            Network network = beans.get(Networks.class)
                    .found("Network", "Cluster", "DE", "Help", "help@example.eu", organiser.id());
            EventPlanning planning = beans.get(EventPlanning.class);
            Event event = planning.create(network.id(), organiser.id(), details(ZoneId.of("Europe/Berlin")));
            planning.addSession(event.id(), session("2027-05-19", "13:00", "17:00"));
            planning.addSession(event.id(), session("2027-05-20", "09:00", "12:40"));
            beans.get(TableKeeping.class).add(event.id(), 2, new TableFacts("A", false));
            return new SampleEvent(database, network, organiser.id(), event);
        });
    }

    /** Particulars of an event in Dresden. */
    public static EventDetails details(ZoneId zone) {
        return new EventDetails(
                Map.of("en", new EventText("Brokerage Day", "")),
                new Venue("Congress Centre", "Street 1", "01067", "Dresden", "DE"),
                zone,
                Event.Acceptance.INVITEE,
                true);
    }

    /** Lets the organiser state the rules of this event anew; classes of the product hear of it. */
    public EventPlanning.Outcome rule(EventRules rules, Class<?>... observers) {
        return database.call(beans -> {
            for (Class<?> observer : observers) {
                beans.observedBy(observer);
            }
            EventDetails usual = details(ZoneId.of("Europe/Berlin"));
            return beans.get(EventPlanning.class)
                    .change(
                            id,
                            new EventDetails(
                                    usual.texts(), usual.venue(), usual.zone(), usual.acceptance(), true, rules));
        });
    }

    /** A session of 20-minute slots without a break. */
    public static SessionTimes session(String day, String from, String to) {
        return new SessionTimes(LocalDate.parse(day), LocalTime.parse(from), LocalTime.parse(to), 20, List.of());
    }

    public long id() {
        return id;
    }

    public PublicCode code() {
        return code;
    }

    public long networkId() {
        return networkId;
    }

    public long organiserId() {
        return organiserId;
    }

    /** Adds an approved participant who is there on both days; returns the participant's id. */
    public long approved(String name) {
        return database.call(beans -> add(beans, name).id());
    }

    /** The same within a transaction that is going on. */
    public Participant add(Beans beans, String name) {
        Organisation organisation =
                beans.get(Organisations.class).add(networkId, OrganisationFacts.stated(name + " Ltd", "IE", "Cork"));
        return beans.get(Participants.class)
                .add(
                        id,
                        person(beans, name + "." + code),
                        organisation,
                        new Attendance("", "", false, List.of(BOTH_DAYS)),
                        Participant.Status.APPROVED);
    }

    /** The address of somebody who was added by name. */
    public String addressOf(String name) {
        return name + "." + code + "@example.eu";
    }

    /** Ids of the slots in the order of time. */
    public List<Long> slots() {
        return database.call(beans ->
                beans.get(Events.class).slots(id).stream().map(Slot::id).toList());
    }

    /** Ids of the tables in the order of their numbers. */
    public List<Long> tables() {
        return database.call(beans -> beans.get(Events.class).tables(id).stream()
                .map(table -> table.id())
                .toList());
    }

    /** Closes the table with a number in the slots of these positions, whatever is published there. */
    public void close(int table, int... slots) {
        List<Long> all = slots();
        Set<Long> closed = Arrays.stream(slots).mapToObj(all::get).collect(Collectors.toSet());
        TableChanges.Closing closing = new TableChanges.Closing(TableChanges.Kind.CLOSED_TOO, closed, true);
        database.run(beans -> beans.get(TableKeeping.class)
                .change(id, List.of(table), new TableChanges(Optional.empty(), Optional.empty(), closing)));
    }

    private static Person person(Beans beans, String name) {
        return beans.get(Persons.class)
                .add(new Person(name + "@example.eu", name, "Example", Language.EN, List.of("en"), Database.NOW));
    }
}
