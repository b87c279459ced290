package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.network.HelpContact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** An agenda as a health event in Dresden would give it; every value can be replaced. */
public final class AgendaFixtures {
    public static final PublicCode THERESE = new PublicCode("therese000");
    public static final PublicCode FIRST_MEETING = new PublicCode("meet000001");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Language language = Language.EN;
    private ZoneId zone = BERLIN;
    private String place = "Dresden";
    private String person = "Thérèse Mérigot";
    private String title = "Health & Medical Technology Matchmaking";
    private boolean demo;
    private PrintedPublicity publicity;
    private URI meetings;
    private final List<AgendaEntry> entries = new ArrayList<>();

    private AgendaFixtures() {}

    public static AgendaFixtures anAgenda() {
        return new AgendaFixtures();
    }

    public AgendaFixtures in(Language changed) {
        language = changed;
        return this;
    }

    public AgendaFixtures at(ZoneId changed, String itsPlace) {
        zone = changed;
        place = itsPlace;
        return this;
    }

    public AgendaFixtures of(String changed) {
        person = changed;
        return this;
    }

    public AgendaFixtures titled(String changed) {
        title = changed;
        return this;
    }

    public AgendaFixtures demo() {
        demo = true;
        return this;
    }

    public AgendaFixtures withRooms() {
        meetings = URI.create("https://visavis.example/events/dresden027/me/meetings/");
        return this;
    }

    public AgendaFixtures fundedBy(PrintedPublicity changed) {
        publicity = changed;
        return this;
    }

    public AgendaFixtures with(AgendaEntry... more) {
        entries.addAll(List.of(more));
        return this;
    }

    public PersonalAgenda build() {
        TreeMap<LocalDate, List<AgendaEntry>> days = new TreeMap<>();
        entries.stream()
                .sorted(Comparator.comparing(entry -> entry.time().start()))
                .forEach(entry -> days.computeIfAbsent(
                                entry.time().start().atZone(zone).toLocalDate(), day -> new ArrayList<>())
                        .add(entry));
        AgendaVenue venue = new AgendaVenue("Kongresszentrum Elbterrassen", "Dresden", "Terrassenweg 1, 01067 Dresden");
        AgendaEvent event = new AgendaEvent(
                new PublicCode("dresden027"),
                title,
                LocalDate.of(2027, 5, 19),
                LocalDate.of(2027, 5, 20),
                venue,
                zone,
                place);
        return new PersonalAgenda(
                language,
                THERESE,
                person,
                "Atmos medical France",
                event,
                demo,
                days.entrySet().stream()
                        .map(day -> new AgendaDay(day.getKey(), day.getValue()))
                        .toList(),
                new HelpContact(
                        "Silvia Brückner",
                        "help@visavis.example",
                        "+49 351 0000",
                        language == Language.DE ? "Mo–Fr, 9:00–16:00 Dresden" : "Mon–Fri, 9:00–16:00 Dresden",
                        Optional.empty()),
                new TextInLanguage("© European Union, TED (ted.europa.eu), 2016–2022; texts shortened.", "en"),
                publicity,
                2,
                Instant.parse("2027-05-15T10:00:00Z"),
                URI.create("https://visavis.example/events/dresden027/people/"),
                meetings);
    }

    /** Twenty minutes from a local time such as "2027-05-19T14:00" in Berlin. */
    public static TimeWindow from(String localTime) {
        return from(localTime, BERLIN);
    }

    public static TimeWindow from(String localTime, ZoneId zone) {
        Instant start = LocalDateTime.parse(localTime).atZone(zone).toInstant();
        return new TimeWindow(start, start.plus(Duration.ofMinutes(20)));
    }

    public static MeetingEntry meeting(TimeWindow time, MeetingPartner partner) {
        return meeting(FIRST_MEETING, time, 0, false, 4, partner, "");
    }

    public static MeetingEntry meeting(
            PublicCode code,
            TimeWindow time,
            int revision,
            boolean cancelled,
            Integer table,
            MeetingPartner partner,
            String message) {
        return new MeetingEntry(
                code,
                time,
                revision,
                Instant.parse("2027-05-14T08:00:00Z").plusSeconds(3600L * revision),
                cancelled,
                table,
                table == null ? "" : "Hall A",
                false,
                partner,
                message);
    }

    /** A meeting at a table that one reaches without a step. */
    public static MeetingEntry atAccessibleTable(TimeWindow time, MeetingPartner partner) {
        Instant changedAt = Instant.parse("2027-05-14T08:00:00Z");
        return new MeetingEntry(FIRST_MEETING, time, 0, changedAt, false, 7, "Hall A", true, partner, "");
    }

    /** A meeting at which somebody interprets. */
    public static MeetingEntry interpreted(TimeWindow time, MeetingPartner partner, String interpreter) {
        Instant changedAt = Instant.parse("2027-05-14T08:00:00Z");
        return new MeetingEntry(
                FIRST_MEETING,
                time,
                0,
                changedAt,
                false,
                false,
                7,
                "Hall A",
                false,
                partner,
                interpreter,
                List.of(),
                "");
    }

    /** A meeting that others join. */
    public static MeetingEntry joined(TimeWindow time, MeetingPartner partner, TableParty... others) {
        Instant changedAt = Instant.parse("2027-05-14T08:00:00Z");
        return new MeetingEntry(
                FIRST_MEETING, time, 0, changedAt, false, false, 7, "Hall A", false, partner, "", List.of(others), "");
    }

    /** A partner from Poland who needs network equipment. */
    public static MeetingPartner krzemien() {
        return partner(
                "Józef Krzemień",
                "Samodzielny Publiczny Zakład Opieki Zdrowotnej w Radziejowie",
                "PL",
                need("Dostawa sprzętu informatycznego sieciowego wraz z montażem i modernizacją sieci LAN", "pl"));
    }

    public static MeetingPartner partner(String name, String organisation, String country, Topic... topics) {
        return new MeetingPartner(
                new PublicCode("partner001"),
                name,
                "Head of procurement",
                organisation,
                country,
                List.of("en", "pl"),
                List.of(topics),
                true);
    }

    public static Topic need(String title, String language) {
        return new Topic(Topic.Kind.NEED, new TextInLanguage(title, language));
    }

    public static Topic offer(String title, String language) {
        return new Topic(Topic.Kind.OFFER, new TextInLanguage(title, language));
    }
}
