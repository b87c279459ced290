package eu.visavis.agenda.pdf;

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

import eu.visavis.agenda.AgendaFixtures;
import eu.visavis.agenda.BreakTime;
import eu.visavis.agenda.FreeTime;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.TableParty;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaPdfTest {
    private static final AgendaPdf PDF = new AgendaPdf();

    @Test
    void tellsTheDayInTheOrderOfTime() {
        PersonalAgenda agenda = anAgenda()
                .with(
                        meeting(from("2027-05-19T14:00"), partner("Wolfgang Zwölfer", "Tirol Kliniken GmbH", "AT")),
                        new FreeTime(from("2027-05-19T14:20")),
                        new FreeTime(from("2027-05-19T14:40")),
                        new BreakTime(from("2027-05-19T15:00")),
                        meeting(from("2027-05-19T16:20"), krzemien()),
                        meeting(from("2027-05-20T09:20"), partner("Sören Böttcher", "Klinikum Burgenland", "DE")))
                .build();

        ReadPdf read = read(agenda);

        assertThat(read.pages()).isEqualTo(1);
        assertThat(read.text())
                .containsSubsequence(
                        "Visavis",
                        "Health & Medical Technology Matchmaking",
                        "19–20 May 2027, Dresden",
                        "Thérèse Mérigot",
                        "Atmos medical France",
                        "Kongresszentrum Elbterrassen, Terrassenweg 1, 01067 Dresden",
                        "Version 2 of 15 May 2027, 3 meetings. Time zone Europe/Berlin.",
                        "Wednesday, 19 May 2027",
                        "Times in Dresden",
                        "14:00",
                        "to 14:20 Dresden",
                        "Wolfgang Zwölfer",
                        "Tirol Kliniken GmbH, Austria (English, Polish)",
                        "table",
                        "4",
                        "14:20",
                        "Free to 15:00 Dresden",
                        "15:00",
                        "Break to 15:20 Dresden",
                        "16:20",
                        "to 16:40 Dresden",
                        "Józef Krzemień",
                        "Looking for: Dostawa sprzętu informatycznego",
                        "Thursday, 20 May 2027",
                        "09:20",
                        "Sören Böttcher",
                        "Help",
                        "Silvia Brückner, +49 351 0000, Mon–Fri, 9:00–16:00 Dresden, help@visavis.example",
                        "© European Union");
        assertThat(read.textWithFeet())
                .contains("Thérèse Mérigot, Health & Medical Technology Matchmaking Page 1 of 1");
    }

    @Test
    void saysThatATableIsAccessible() {
        ReadPdf read = read(anAgenda()
                .with(
                        atAccessibleTable(from("2027-05-19T14:00"), krzemien()),
                        meeting(from("2027-05-19T14:20"), krzemien()))
                .build());

        assertThat(read.text()).containsOnlyOnce("step-free").containsSubsequence("7", "Hall A", "step-free", "14:20");
    }

    @Test
    void saysWhereTheVideoRoomOfAMeetingOnlineIs() {
        ReadPdf read = read(anAgenda()
                .withRooms()
                .with(
                        meeting(FIRST_MEETING, from("2027-05-19T14:00"), 0, false, null, krzemien(), ""),
                        meeting(from("2027-05-19T14:20"), krzemien()))
                .build());

        assertThat(read.text())
                .containsOnlyOnce(
                        "Video room https://visavis.example/events/dresden027/me/meetings/" + FIRST_MEETING + "/room");
    }

    @Test
    void tellsWhoInterprets() {
        ReadPdf read = read(anAgenda()
                .with(interpreted(from("2027-05-19T14:00"), krzemien(), "Iva Nováková"))
                .build());

        assertThat(read.text()).containsOnlyOnce("Interpreter: Iva Nováková");
    }

    @Test
    void tellsWhoElseIsThere() {
        ReadPdf read = read(anAgenda()
                .with(joined(
                        from("2027-05-19T14:00"),
                        partner("Jana Dvořáková", "IKEM", "CZ"),
                        new TableParty("Iva Nováková", "Motol")))
                .build());

        assertThat(read.text()).containsOnlyOnce("Also there: Iva Nováková, Motol");
    }

    @Test
    void speaksTheLanguageOfItsReceiver() {
        PersonalAgenda agenda = anAgenda()
                .in(Language.DE)
                .demo()
                .with(meeting(
                        FIRST_MEETING,
                        from("2027-05-19T14:00"),
                        0,
                        false,
                        118,
                        partner("Jana Nováková", "Homolka", "CZ", offer("Dialýza", "cs")),
                        "Guten Tag"))
                .build();

        ReadPdf read = read(agenda);

        assertThat(read.language()).isEqualTo("de");
        assertThat(read.title()).isEqualTo("Terminplan von Thérèse Mérigot, Health & Medical Technology Matchmaking");
        assertThat(read.text())
                .containsSubsequence(
                        "Demo-Veranstaltung: Personen und Gespräche sind erfunden.",
                        "Persönlicher Terminplan",
                        "Mittwoch, 19. Mai 2027",
                        "bis 14:20 Dresden",
                        "Homolka, Tschechien (Englisch, Polnisch)",
                        "Bietet: Dialýza",
                        "Nachricht: „Guten Tag“",
                        "Tisch",
                        "118",
                        "Hilfe");
        assertThat(read.textWithFeet()).contains("Matchmaking (Demo) Seite 1 von 1");
    }

    @Test
    void saysWhatIsCancelledOrOnlineInWords() {
        PersonalAgenda agenda = anAgenda()
                .with(
                        meeting(FIRST_MEETING, from("2027-05-19T14:00"), 1, true, 77, krzemien(), ""),
                        meeting(FIRST_MEETING, from("2027-05-19T14:20"), 0, false, null, krzemien(), ""))
                .build();

        String text = read(agenda).text();

        assertThat(text).containsSubsequence("1 meeting.", "14:00", "cancelled", "14:20", "online");
        assertThat(text).doesNotContain("77").doesNotContain("table");
    }

    @Test
    void isTaggedForReadingAloud() {
        PersonalAgenda agenda = anAgenda()
                .with(meeting(
                        from("2027-05-19T14:00"),
                        partner("Józef Krzemień", "SPZOZ", "PL", need("Dostawa", "pl"), offer("Usługi", "pl"))))
                .build();

        ReadPdf read = read(agenda);

        assertThat(read.marked()).isTrue();
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.structure()).containsSubsequence("H1", "H2", "L", "LI", "LBody", "H3", "Link", "H2", "Link");
        assertThat(read.structure()).filteredOn("Span:pl"::equals).hasSize(2);
    }

    @Test
    void embedsItsFonts() {
        PersonalAgenda agenda =
                anAgenda().with(meeting(from("2027-05-19T14:00"), krzemien())).build();

        assertThat(read(agenda).fonts())
                .isEqualTo(Map.of("LiberationSans", "TrueType", "LiberationSans-Bold", "TrueType"));
    }

    @Test
    void putsTenMeetingsOfTwoDaysOnOnePage() {
        AgendaFixtures agenda = anAgenda();
        for (int i = 0; i < 10; i++) {
            LocalDateTime start = LocalDateTime.parse(i < 5 ? "2027-05-19T14:00" : "2027-05-20T09:00")
                    .plusMinutes(20 * (i % 5));
            agenda.with(numbered(i, start));
        }

        assertThat(read(agenda.build()).pages()).isEqualTo(1);
    }

    @Test
    void keepsEveryMeetingOfAFullDayWhateverItsLength() {
        AgendaFixtures agenda = anAgenda();
        for (int i = 0; i < 20; i++) {
            agenda.with(numbered(i, LocalDateTime.parse("2027-05-19T08:00").plusMinutes(20 * i)));
        }
        agenda.with(meeting(
                new PublicCode("meet000099"),
                from("2027-05-19T15:00"),
                0,
                false,
                1234,
                partner("Long".repeat(500), "Organisation ".repeat(100), "PL", need("Donau".repeat(2000), "de")),
                "word ".repeat(5000)));

        ReadPdf read = read(agenda.build());

        String[] names = new String[20];
        for (int i = 0; i < 20; i++) {
            names[i] = "Partner number " + (char) ('A' + i);
        }
        assertThat(read.text()).containsSubsequence(names).contains("1234");
        assertThat(read.textWithFeet()).contains("Page " + read.pages() + " of " + read.pages());
    }

    @Test
    void saysSoWhenNothingIsPlanned() {
        assertThat(read(anAgenda().build()).text()).contains("No meetings are planned for you yet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Příliš žluťoučký kůň úpěl ďábelské ódy",
                "Zażółć gęślą jaźń",
                "Árvíztűrő tükörfúrógép",
                "Țăruș șold, İstanbul ığdır, Ħamrun Ġgantija",
                "Įlinkdama fechtuotojo špaga, Ķēniņš ģērbj ūsas",
                "Παναγιώτης Ἀθῆναι",
                "Съешь ещё этих мягких французских булок",
                "Їжакевич Ґалина Љубљана Ђорђевић Ѓоре",
                "ẞ „“ ‚‘ – — … € № § ° µ"
            })
    void printsTheLettersOfEurope(String name) {
        PersonalAgenda agenda = anAgenda()
                .with(meeting(from("2027-05-19T14:00"), partner(name, name, "PL")))
                .build();

        assertThat(read(agenda).text()).contains(name + " " + name + ", Poland");
    }

    @Test
    void showsASquareForWhatItsFontsLack() {
        PersonalAgenda agenda = anAgenda()
                .of("😀")
                .titled("漢")
                .with(meeting(
                        FIRST_MEETING,
                        from("2027-05-19T14:00"),
                        0,
                        false,
                        4,
                        partner("A\u0000B\uD83DC", "العر", "PL", need("\uDC00\u0007\u001B", "x\"><&")),
                        "<script>&amp;</script>]]>\u0338"))
                .build();

        assertThat(read(agenda).text())
                .contains("A□B□C □□□□, Poland", "Looking for: □□□")
                .contains("“<script>&amp;</script>]]>");
    }

    @Test
    void drawsAnyCharacterThatExists() {
        StringBuilder all = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint += codePoint < 0x3000 ? 1 : 97) {
            all.appendCodePoint(codePoint).append(' ');
        }
        String text = all.toString();
        AgendaFixtures agenda = anAgenda().of(text);

        assertThat(read(agenda.build()).text()).contains("Help");
    }

    @Test
    void fetchesNothing() {
        PersonalAgenda agenda = anAgenda()
                .of("<img src='http://127.0.0.1:1/x.png'/>")
                .with(meeting(from("2027-05-19T14:00"), krzemien()))
                .build();

        assertThat(read(agenda).text()).contains("<img src='http://127.0.0.1:1/x.png'/>");
    }

    private static MeetingEntry numbered(int number, LocalDateTime start) {
        return meeting(
                new PublicCode("meet0000%02d".formatted(number)),
                from(start.toString()),
                0,
                false,
                number + 1,
                partner(
                        "Partner number " + (char) ('A' + number),
                        "Samodzielny Publiczny Zakład Opieki Zdrowotnej w Radziejowie",
                        "PL",
                        need("Dostawa sprzętu informatycznego sieciowego wraz z montażem", "pl")),
                "");
    }

    private static ReadPdf read(PersonalAgenda agenda) {
        return new ReadPdf(PDF.render(agenda));
    }
}
