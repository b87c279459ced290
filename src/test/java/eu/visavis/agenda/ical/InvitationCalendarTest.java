package eu.visavis.agenda.ical;

import static eu.visavis.agenda.AgendaFixtures.FIRST_MEETING;
import static eu.visavis.agenda.AgendaFixtures.THERESE;
import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.from;
import static eu.visavis.agenda.AgendaFixtures.krzemien;
import static eu.visavis.agenda.AgendaFixtures.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import eu.visavis.agenda.Invitation;
import eu.visavis.agenda.InvitationMessage;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationCalendarTest {
    private static final Instant STAMP = Instant.parse("2027-05-02T10:00:00Z");

    private final InvitationCalendar calendar = new InvitationCalendar();

    @Test
    void asksOnePersonForOneMeeting() {
        ICalendar read = read(message(false, true));
        VEvent event = read.getEvents().get(0);

        assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(read.getEvents()).hasSize(1);
        assertThat(event.getUid().getValue()).isEqualTo(FIRST_MEETING + "-" + THERESE + "@visavis");
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(STAMP);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("replies@visavis.example");
        assertThat(event.getAttendees()).hasSize(1);
        Attendee attendee = event.getAttendees().get(0);
        assertThat(attendee.getEmail()).isEqualTo("therese@atmos.example");
        assertThat(attendee.getCommonName()).isEqualTo("Thérèse Mérigot");
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
        assertThat(attendee.getRsvp()).isTrue();
        assertThat(event.getLocation().getValue()).startsWith("Table 4, Hall A");
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void callsOffWithTheSameName() {
        ICalendar read = read(message(true, true));
        VEvent event = read.getEvents().get(0);

        assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event.getUid().getValue()).isEqualTo(FIRST_MEETING + "-" + THERESE + "@visavis");
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getAttendees().get(0).getRsvp()).isFalse();
    }

    @Test
    void leadsToTheVideoRoom() {
        MeetingEntry entry = meeting(FIRST_MEETING, from("2027-05-19T16:20"), 3, false, null, krzemien(), "");

        List<String> lines = CalendarLines.strict(
                message(anAgenda().withRooms().in(Language.EN).with(entry).build(), entry, true));

        String room = "https://visavis.example/events/dresden027/me/meetings/meet000001/room";
        assertThat(lines)
                .contains("CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Video room:" + room)
                .contains("LOCATION:Online\\, " + room)
                .contains("URL:" + room);
    }

    @Test
    void asksForNoAnswerThatNobodyReads() {
        assertThat(read(message(false, false))
                        .getEvents()
                        .get(0)
                        .getAttendees()
                        .get(0)
                        .getRsvp())
                .isFalse();
    }

    @Test
    void keepsToTheLetterOfTheStandard() {
        List<String> lines = CalendarLines.strict(message(false, true));

        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "PRODID:-//Visavis//Agenda//EN", "VERSION:2.0", "CALSCALE:GREGORIAN")
                .contains("METHOD:REQUEST", "BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Berlin:20270519T162000")
                .noneMatch(line -> line.startsWith("X-WR-"))
                .endsWith("END:VCALENDAR");
        CalendarZone zone = new CalendarZone(lines, 2028);
        String start = lines.stream()
                .filter(line -> line.startsWith("DTSTART;TZID"))
                .findFirst()
                .orElseThrow();
        assertThat(zone.moment(start)).isEqualTo(Instant.parse("2027-05-19T14:20:00Z"));
    }

    private byte[] message(boolean cancelled, boolean answerable) {
        MeetingEntry entry = meeting(FIRST_MEETING, from("2027-05-19T16:20"), 3, cancelled, 4, krzemien(), "Guten Tag");
        return message(anAgenda().in(Language.EN).with(entry).build(), entry, answerable);
    }

    private byte[] message(PersonalAgenda agenda, MeetingEntry entry, boolean answerable) {
        return calendar.write(new InvitationMessage(
                agenda,
                entry,
                7,
                STAMP,
                Invitation.Answer.NONE,
                "replies@visavis.example",
                "therese@atmos.example",
                answerable));
    }

    private static ICalendar read(byte[] message) {
        return Biweekly.parse(new String(message, StandardCharsets.UTF_8)).first();
    }
}
