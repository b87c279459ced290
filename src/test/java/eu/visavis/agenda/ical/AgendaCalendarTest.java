package eu.visavis.agenda.ical;

import static eu.visavis.agenda.AgendaFixtures.FIRST_MEETING;
import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.atAccessibleTable;
import static eu.visavis.agenda.AgendaFixtures.from;
import static eu.visavis.agenda.AgendaFixtures.interpreted;
import static eu.visavis.agenda.AgendaFixtures.joined;
import static eu.visavis.agenda.AgendaFixtures.krzemien;
import static eu.visavis.agenda.AgendaFixtures.meeting;
import static eu.visavis.agenda.AgendaFixtures.need;
import static eu.visavis.agenda.AgendaFixtures.offer;
import static eu.visavis.agenda.AgendaFixtures.partner;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.MeetingPartner;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.ProgrammeEntry;
import eu.visavis.agenda.TableParty;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.programme.ItemKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaCalendarTest {
    private final AgendaCalendar calendar = new AgendaCalendar();

    @Test
    void saysWhenWhereAndWithWhom() {
        PersonalAgenda agenda =
                anAgenda().with(meeting(from("2027-05-19T16:20"), krzemien())).build();

        VEvent event = onlyEvent(agenda);

        assertThat(event.getSummary().getValue())
                .isEqualTo("Meeting: Józef Krzemień, Samodzielny Publiczny Zakład Opieki Zdrowotnej w Radziejowie");
        assertThat(event.getLocation().getValue())
                .isEqualTo("Table 4, Hall A, Kongresszentrum Elbterrassen, Terrassenweg 1, 01067 Dresden");
        assertThat(event.getDescription().getValue()).isEqualTo("""
                        Józef Krzemień, Head of procurement
                        Samodzielny Publiczny Zakład Opieki Zdrowotnej w Radziejowie, Poland
                        Speaks English and Polish
                        Looking for: Dostawa sprzętu informatycznego sieciowego wraz z montażem i modernizacją sieci LAN
                        Profile: https://visavis.example/events/dresden027/people/partner001
                        Help: Silvia Brückner, +49 351 0000, help@visavis.example, Mon–Fri, 9:00–16:00 Dresden""");
        assertThat(event.getDateStart().getValue()).isEqualTo(Instant.parse("2027-05-19T14:20:00Z"));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Instant.parse("2027-05-19T14:40:00Z"));
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getUrl().getValue()).isEqualTo("https://visavis.example/events/dresden027/people/partner001");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Silvia Brückner");
    }

    @Test
    void saysThatATableIsAccessible() {
        PersonalAgenda agenda = anAgenda()
                .in(Language.DE)
                .with(atAccessibleTable(from("2027-05-19T16:20"), krzemien()))
                .build();

        assertThat(onlyEvent(agenda).getLocation().getValue()).startsWith("Tisch 7, Hall A, barrierefrei, ");
    }

    @Test
    void leadsToTheVideoRoomOfAMeetingOnline() {
        PersonalAgenda agenda = anAgenda()
                .withRooms()
                .with(meeting(FIRST_MEETING, from("2027-05-19T16:20"), 0, false, null, krzemien(), ""))
                .build();
        String room = "https://visavis.example/events/dresden027/me/meetings/meet000001/room";

        assertThat(onlyEvent(agenda).getLocation().getValue()).isEqualTo("Online, " + room);
        assertThat(onlyEvent(agenda).getUrl().getValue()).isEqualTo(room);
        assertThat(onlyEvent(agenda).getDescription().getValue())
                .contains("\nVideo room: " + room + "\nProfile: https://visavis.example/events/dresden027/people/");
        assertThat(CalendarLines.strict(calendar.write(agenda)))
                .contains("CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Video room:" + room);
    }

    @Test
    void leadsToNoRoomWithoutOne() {
        MeetingEntry online = meeting(FIRST_MEETING, from("2027-05-19T16:20"), 0, false, null, krzemien(), "");
        MeetingEntry off = meeting(FIRST_MEETING, from("2027-05-19T16:20"), 1, true, null, krzemien(), "");
        MeetingEntry atTable = meeting(from("2027-05-19T16:20"), krzemien());

        assertThat(written(anAgenda().with(online).build())).doesNotContain("CONFERENCE", "/room");
        assertThat(written(anAgenda().withRooms().with(off).build())).doesNotContain("CONFERENCE", "/room");
        assertThat(written(anAgenda().withRooms().with(atTable).build())).doesNotContain("CONFERENCE", "/room");
    }

    private String written(PersonalAgenda agenda) {
        return String.join("\n", CalendarLines.strict(calendar.write(agenda)));
    }

    @Test
    void tellsWhoInterprets() {
        PersonalAgenda agenda = anAgenda()
                .in(Language.DE)
                .with(interpreted(from("2027-05-19T16:20"), krzemien(), "Iva Nováková"))
                .build();

        assertThat(onlyEvent(agenda).getDescription().getValue()).contains("Dolmetschen: Iva Nováková");
    }

    @Test
    void tellsWhoElseIsThere() {
        PersonalAgenda agenda = anAgenda()
                .in(Language.DE)
                .with(joined(from("2027-05-19T16:20"), krzemien(), new TableParty("Iva Nováková", "Motol")))
                .build();

        assertThat(onlyEvent(agenda).getDescription().getValue()).contains("Auch dabei: Iva Nováková, Motol");
    }

    @Test
    void speaksTheLanguageOfItsReceiver() {
        MeetingPartner both = partner("Jana Nováková", "Nemocnice Na Homolce", "CZ", offer("Dialýza", "cs"));
        PersonalAgenda agenda = anAgenda()
                .in(Language.DE)
                .demo()
                .with(meeting(FIRST_MEETING, from("2027-05-19T16:20"), 0, false, 4, both, "Guten Tag"))
                .build();

        VEvent event = onlyEvent(agenda);

        assertThat(event.getSummary().getValue()).isEqualTo("Gespräch: Jana Nováková, Nemocnice Na Homolce");
        assertThat(event.getLocation().getValue()).startsWith("Tisch 4, Hall A, ");
        assertThat(event.getDescription().getValue())
                .contains("Nemocnice Na Homolce, Tschechien\nSpricht Englisch und Polnisch\nBietet: Dialýza\n")
                .contains("\nZur Anfrage: „Guten Tag“\nProfil: https")
                .endsWith("\nDemo-Veranstaltung: Personen und Gespräche sind erfunden.");
    }

    @Test
    void namesAndPublishesTheCalendar() {
        List<String> lines = CalendarLines.strict(
                calendar.write(anAgenda().titled("Health, Care; Tech").demo().build()));

        assertThat(lines)
                .containsSequence(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Visavis//Agenda//EN",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "NAME:Health\\, Care\\; Tech: my meetings (demo)",
                        "X-WR-CALNAME:Health\\, Care\\; Tech: my meetings (demo)",
                        "X-WR-TIMEZONE:Europe/Berlin");
    }

    @Test
    void tellsSubscribersHowOftenToLookAndElseTheSameAsTheFile() {
        PersonalAgenda agenda =
                anAgenda().with(meeting(from("2027-05-19T16:20"), krzemien())).build();
        List<String> file = CalendarLines.strict(calendar.write(agenda));

        List<String> feed = CalendarLines.strict(calendar.feed(agenda));

        assertThat(feed).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H");
        assertThat(feed).filteredOn(line -> !line.contains("PT1H")).containsExactlyElementsOf(file);
    }

    @Test
    void hasAFeedWithoutMeetingsBeforeAnythingIsPublished() {
        byte[] feed =
                calendar.emptyFeed(Language.DE, "Kooperationsbörse", ZoneId.of("Europe/Berlin"), false, List.of());

        assertThat(CalendarLines.strict(feed))
                .contains("NAME:Kooperationsbörse: meine Gespräche", "REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .contains("BEGIN:VTIMEZONE");
        assertThat(Biweekly.parse(new String(feed, StandardCharsets.UTF_8))
                        .first()
                        .getEvents())
                .isEmpty();
    }

    @Test
    void tellsFeedsWhatOfTheProgrammeSomebodyJoinsBeforeAnythingIsPublished() {
        ProgrammeEntry talk = new ProgrammeEntry(
                new PublicCode("ta1k000001"),
                new TimeWindow(Instant.parse("2027-05-19T11:10:00Z"), Instant.parse("2027-05-19T11:40:00Z")),
                ItemKind.TALK,
                "Lasers, and light",
                "What they can do.",
                "Room 1",
                "https://meet.example.org/lasers",
                "Ada Byron",
                false,
                2,
                Instant.parse("2027-03-01T08:00:00Z"));

        byte[] feed = calendar.emptyFeed(Language.EN, "Day", ZoneId.of("Europe/Berlin"), false, List.of(talk));

        assertThat(CalendarLines.strict(feed))
                .contains(
                        "UID:ta1k000001@visavis",
                        "SEQUENCE:2",
                        "DTSTART;TZID=Europe/Berlin:20270519T131000",
                        "SUMMARY:Lasers\\, and light",
                        "LOCATION:Room 1");
        assertThat(Biweekly.parse(new String(feed, StandardCharsets.UTF_8))
                        .first()
                        .getEvents()
                        .get(0)
                        .getDescription()
                        .getValue())
                .isEqualTo("Talk\n\nAda Byron\n\nWhat they can do.\n\nhttps://meet.example.org/lasers");
    }

    @Test
    void keepsTheUidAndRaisesTheSequenceWhenAMeetingChanges() {
        PublicCode code = new PublicCode("meet000009");
        VEvent first = onlyEvent(anAgenda()
                .with(meeting(code, from("2027-05-19T16:20"), 0, false, 4, krzemien(), ""))
                .build());
        VEvent moved = onlyEvent(anAgenda()
                .with(meeting(code, from("2027-05-20T09:00"), 1, false, 7, krzemien(), ""))
                .build());

        assertThat(first.getUid().getValue()).isEqualTo("meet000009-therese000@visavis");
        assertThat(moved.getUid().getValue()).isEqualTo("meet000009-therese000@visavis");
        assertThat(first.getSequence().getValue()).isZero();
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getLastModified().getValue()).isEqualTo(Instant.parse("2027-05-14T09:00:00Z"));
        assertThat(moved.getDateTimeStamp().getValue()).isEqualTo(Instant.parse("2027-05-15T10:00:00Z"));
    }

    @Test
    void stampsAChangeThatCameAfterPublishing() {
        VEvent late = onlyEvent(anAgenda()
                .with(meeting(FIRST_MEETING, from("2027-05-19T16:20"), 48, false, 4, krzemien(), ""))
                .build());

        assertThat(late.getDateTimeStamp().getValue()).isEqualTo(Instant.parse("2027-05-16T08:00:00Z"));
    }

    @Test
    void keepsACancelledMeetingAsCancelled() {
        VEvent event = onlyEvent(anAgenda()
                .with(meeting(FIRST_MEETING, from("2027-05-19T16:20"), 3, true, 4, krzemien(), ""))
                .build());

        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSummary().getValue()).startsWith("Cancelled: Józef Krzemień, ");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
    }

    @Test
    void placesAnOnlineMeetingOnline() {
        VEvent event = onlyEvent(anAgenda()
                .with(meeting(FIRST_MEETING, from("2027-05-19T16:20"), 0, false, null, krzemien(), ""))
                .build());

        assertThat(event.getLocation().getValue()).isEqualTo("Online");
    }

    @Test
    void writesTheSameBytesForTheSameAgenda() {
        PersonalAgenda agenda =
                anAgenda().with(meeting(from("2027-05-19T16:20"), krzemien())).build();

        assertThat(new AgendaCalendar().write(agenda)).isEqualTo(calendar.write(agenda));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28T01:40",
        "Europe/Berlin, 2027-03-28T03:00",
        "Europe/Berlin, 2027-03-28T14:00",
        "Europe/Berlin, 2027-10-31T01:50",
        "Europe/Berlin, 2027-10-31T03:00",
        "Europe/Berlin, 2027-10-31T14:00",
        "Europe/Lisbon, 2027-03-28T00:40",
        "Europe/Lisbon, 2027-03-28T02:00",
        "Europe/Lisbon, 2027-10-31T02:00",
        "Europe/Athens, 2027-03-28T02:40",
        "Europe/Athens, 2027-03-28T04:00",
        "Europe/Athens, 2027-10-31T04:00",
        "Europe/Dublin, 2027-03-28T02:00",
        "Europe/Dublin, 2027-10-31T14:00",
        "Atlantic/Azores, 2027-10-31T14:00",
        "America/New_York, 2027-03-14T14:00",
        "UTC, 2027-03-28T14:00",
        "+02:00, 2027-03-28T14:00"
    })
    void meansTheSameMomentByTheZoneItCarries(String zoneId, String localTime) {
        ZoneId zone = ZoneId.of(zoneId);
        PersonalAgenda agenda = anAgenda()
                .at(zone, "Town")
                .with(meeting(from(localTime, zone), krzemien()))
                .build();

        List<String> lines = CalendarLines.strict(calendar.write(agenda));

        assertThat(moment(lines, "DTSTART")).isEqualTo(from(localTime, zone).start());
        assertThat(moment(lines, "DTEND")).isEqualTo(from(localTime, zone).end());
    }

    @Test
    void tellsTheTwoHoursApartThatReadTheSame() {
        Instant second = Instant.parse("2027-10-31T01:30:00Z");
        PersonalAgenda agenda = anAgenda()
                .with(meeting(new TimeWindow(second, second.plusSeconds(1200)), krzemien()))
                .build();

        assertThat(CalendarLines.strict(calendar.write(agenda))).contains("DTSTART:20271031T013000Z");
    }

    @Test
    void describesTheZoneThatItsTimesName() {
        PersonalAgenda agenda =
                anAgenda().with(meeting(from("2027-05-19T16:20"), krzemien())).build();

        List<String> lines = CalendarLines.strict(calendar.write(agenda));

        assertThat(lines)
                .contains("DTSTART;TZID=Europe/Berlin:20270519T162000")
                .containsSequence("BEGIN:VTIMEZONE", "TZID:Europe/Berlin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Příliš žluťoučký kůň úpěl ďábelské ódy a ještě jednou příliš žluťoučký kůň úpěl ďábelské ódy",
                "Grażyna Wójtowicz-Brzęczyszczykiewicz, Kraków; „Łódź”: 100 %",
                "Παναγιώτης Παπαχριστοδουλόπουλος ΑΕ – Θεσσαλονίκη, Ελλάδα, Παναγιώτης Παπαχριστοδουλόπουλος",
                "Българска академия на науките, Институт по електроника; Україна – Їжакевич Ґалина",
                "Emoji 👩🏽‍⚕️👨‍👩‍👧‍👦🇪🇺 and 漢字かな交じり文 and العربية, \"quoted\" 'too' \\n \\, ;:",
                "BEGIN:VEVENT END:VCALENDAR"
            })
    void carriesEveryNameThroughEscapingAndFolding(String name) {
        PersonalAgenda agenda = anAgenda()
                .titled(name)
                .with(meeting(from("2027-05-19T16:20"), partner(name, name, "PL", need(name, "pl"))))
                .build();

        VEvent event = onlyEvent(agenda);

        assertThat(event.getSummary().getValue()).isEqualTo("Meeting: " + name + ", " + name);
        assertThat(event.getDescription().getValue()).contains("\nLooking for: " + name + "\n");
    }

    @Test
    void keepsTheLinesOfAMessage() {
        PersonalAgenda agenda = anAgenda()
                .with(meeting(
                        FIRST_MEETING,
                        from("2027-05-19T16:20"),
                        0,
                        false,
                        4,
                        krzemien(),
                        "One\r\ntwo\rthree\n\nfour\u2028five"))
                .build();

        assertThat(onlyEvent(agenda).getDescription().getValue()).contains("“One\ntwo\nthree\n\nfour\nfive”");
    }

    @Test
    void holdsEveryCharacterThatExists() {
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 0x800) {
            StringBuilder all = new StringBuilder("x");
            for (int codePoint = first; codePoint < first + 0x800; codePoint++) {
                all.appendCodePoint(codePoint);
            }
            PersonalAgenda agenda = anAgenda()
                    .with(meeting(
                            FIRST_MEETING,
                            from("2027-05-19T16:20"),
                            0,
                            false,
                            4,
                            partner(all.toString(), "Org", "PL"),
                            all.toString()))
                    .build();

            VEvent event = onlyEvent(agenda);

            assertThat(event.getSummary().getValue()).startsWith("Meeting: x").endsWith(", Org");
        }
    }

    @Test
    void replacesHalvesOfCharactersAndDropsControls() {
        PersonalAgenda agenda = anAgenda()
                .with(meeting(from("2027-05-19T16:20"), partner("A\u0000B\uD83DC\u0007\tD\nE", "Org", "")))
                .build();

        assertThat(onlyEvent(agenda).getSummary().getValue()).isEqualTo("Meeting: AB\uFFFDC D E, Org");
    }

    private static Instant moment(List<String> lines, String property) {
        String line = lines.subList(lines.indexOf("BEGIN:VEVENT"), lines.size()).stream()
                .filter(candidate -> candidate.startsWith(property))
                .findFirst()
                .orElseThrow();
        return new CalendarZone(lines, 2027).moment(line);
    }

    private VEvent onlyEvent(PersonalAgenda agenda) {
        byte[] bytes = calendar.write(agenda);
        CalendarLines.strict(bytes);
        ICalendar read =
                Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
        assertThat(read.getEvents()).hasSize(1);
        return read.getEvents().get(0);
    }
}
