package eu.visavis.agenda.ical;

import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.from;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import eu.visavis.agenda.EventMeeting;
import eu.visavis.agenda.EventSchedule;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.TableParty;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.ScheduledMeeting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleCalendarTest {
    private static final Instant CHANGED = Instant.parse("2027-05-14T08:00:00Z");
    private static final TableParty ADA = new TableParty("Ada Lovelace", "Engines Ltd");
    private static final TableParty JANA = new TableParty("Jana Nováková", "Nemocnice; Na Homolce");

    private final ScheduleCalendar calendar = new ScheduleCalendar();

    @Test
    void saysWhoMeetsWhenAndWhere() {
        VEvent event = onlyEvent(schedule(Language.EN, false, atTable(0, false)));

        assertThat(event.getSummary().getValue())
                .isEqualTo("Ada Lovelace (Engines Ltd) – Jana Nováková (Nemocnice; Na Homolce)");
        assertThat(event.getLocation().getValue())
                .isEqualTo("Table 4, Hall A, Kongresszentrum Elbterrassen, Terrassenweg 1, 01067 Dresden");
        assertThat(event.getDescription().getValue())
                .isEqualTo("Help: Silvia Brückner, +49 351 0000, help@visavis.example, Mon–Fri, 9:00–16:00 Dresden");
        assertThat(event.getDateStart().getValue()).isEqualTo(Instant.parse("2027-05-19T14:20:00Z"));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Instant.parse("2027-05-19T14:40:00Z"));
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Silvia Brückner");
    }

    @Test
    void keepsTheUidThroughAllVersionsAndCountsThem() {
        VEvent first = onlyEvent(schedule(Language.EN, false, atTable(0, false)));
        VEvent moved = onlyEvent(schedule(Language.EN, false, atTable(1, false)));
        VEvent cancelled = onlyEvent(schedule(Language.EN, false, atTable(2, true)));

        assertThat(List.of(first, moved, cancelled))
                .extracting(event -> event.getUid().getValue())
                .containsOnly("meet000001@visavis");
        assertThat(List.of(first, moved, cancelled))
                .extracting(event -> event.getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSummary().getValue()).startsWith("Cancelled: Ada Lovelace");
    }

    @Test
    void namesNoTableForMeetingsOnline() {
        assertThat(onlyEvent(schedule(Language.EN, false, online()))
                        .getLocation()
                        .getValue())
                .isEqualTo("Online");
    }

    @Test
    void speaksTheLanguageAskedForAndSaysThatADemoIsOne() {
        EventSchedule schedule = schedule(Language.DE, true, atTable(0, true));

        ICalendar read = read(schedule);

        assertThat(read.getNames().get(0).getValue())
                .isEqualTo("Health & Medical Technology Matchmaking: alle Gespräche (Demo)");
        assertThat(read.getEvents().get(0).getSummary().getValue()).startsWith("Abgesagt: ");
        assertThat(read.getEvents().get(0).getDescription().getValue())
                .contains("Hilfe: ", "Demo-Veranstaltung: Personen und Gespräche sind erfunden.");
    }

    @Test
    void givesTheSameBytesForTheSameSchedule() {
        assertThat(calendar.write(schedule(Language.EN, false, atTable(0, false))))
                .isEqualTo(calendar.write(schedule(Language.EN, false, atTable(0, false))));
    }

    private static ScheduledMeeting atTable(int revision, boolean cancelled) {
        return meeting(revision, cancelled, Optional.of(new ScheduledMeeting.TableSign(4, "Hall A", false)));
    }

    private static ScheduledMeeting online() {
        return meeting(0, false, Optional.empty());
    }

    private static ScheduledMeeting meeting(
            int revision, boolean cancelled, Optional<ScheduledMeeting.TableSign> table) {
        return new ScheduledMeeting(
                new PublicCode("meet000001"),
                1,
                2,
                from("2027-05-19T16:20"),
                table,
                "",
                revision,
                CHANGED.plusSeconds(revision),
                cancelled,
                false,
                List.of());
    }

    private static EventSchedule schedule(Language language, boolean demo, ScheduledMeeting meeting) {
        PersonalAgenda model = anAgenda().in(language).build();
        return new EventSchedule(
                language,
                model.event(),
                demo,
                model.help(),
                model.publishedAt(),
                List.of(new EventMeeting(meeting, ADA, JANA, List.of())));
    }

    private VEvent onlyEvent(EventSchedule schedule) {
        assertThat(read(schedule).getEvents()).hasSize(1);
        return read(schedule).getEvents().get(0);
    }

    private ICalendar read(EventSchedule schedule) {
        byte[] content = calendar.write(schedule);
        CalendarLines.strict(content);
        return Biweekly.parse(new String(content, StandardCharsets.UTF_8)).first();
    }
}
