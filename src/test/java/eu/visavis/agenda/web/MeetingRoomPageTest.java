package eu.visavis.agenda.web;

import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.from;
import static eu.visavis.agenda.AgendaFixtures.krzemien;
import static eu.visavis.agenda.AgendaFixtures.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.web.MeetingRoomPage.State;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.room.RoomHours;
import eu.visavis.text.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingRoomPageTest {
    private static final String ADDRESS = "https://meet.example.org/secretname";
    private static final MeetingEntry ONLINE = online("meet000001", "2027-05-19T12:00", 0, false);

    @ParameterizedTest
    @CsvSource({
        "2027-05-17T10:00:00Z, CLOSED, '', 60",
        "2027-05-19T09:00:00Z, CLOSED, 55 min, 60",
        "2027-05-19T09:54:59Z, CLOSED, 1 min, 2",
        "2027-05-19T09:55:00Z, OPEN, 5 min, 60",
        "2027-05-19T10:00:00Z, RUNNING, 20 min, 60",
        "2027-05-19T10:19:30Z, RUNNING, 1 min, 31",
        "2027-05-19T10:20:00Z, OVER, '', 0"
    })
    void tellsTheAddressOnlyWhileTheRoomIsOpen(Instant now, State state, String left, int refresh) {
        MeetingRoomPage page = page(ONLINE, now, true);

        assertThat(page.state()).isEqualTo(state);
        assertThat(page.left()).isEqualTo(left);
        assertThat(page.refresh()).isEqualTo(refresh);
        boolean open = state == State.OPEN || state == State.RUNNING;
        assertThat(page.address()).isEqualTo(open ? ADDRESS : "");
        assertThat(page.host()).isEqualTo(open ? "meet.example.org" : "");
        assertThat(page.toString().contains("meet.example.org")).isEqualTo(open);
    }

    @Test
    void saysTheTimesOfTheEventsZone() {
        MeetingRoomPage page = page(ONLINE, Instant.parse("2027-05-19T09:00:00Z"), true);

        assertThat(page.start()).isEqualTo("12:00");
        assertThat(page.end()).isEqualTo("12:20");
        assertThat(page.opens()).isEqualTo("11:55");
        assertThat(page.place()).isEqualTo("Dresden");
        assertThat(page.partner()).isEqualTo("Józef Krzemień");
        assertThat(page.one()).isEmpty();
        assertThat(page.goal()).isEqualTo(Instant.parse("2027-05-19T09:55:00Z").toEpochMilli());
    }

    @Test
    void tellsNoAddressOfWhatIsOffOrAtATable() {
        Instant running = Instant.parse("2027-05-19T10:05:00Z");
        MeetingEntry off = online("meet000001", "2027-05-19T12:00", 1, true);
        MeetingEntry atTable = meeting(from("2027-05-19T12:00"), krzemien());

        assertThat(page(off, running, true).state()).isEqualTo(State.OFF);
        assertThat(page(off, running, true).address()).isEmpty();
        assertThat(page(atTable, running, true).state()).isEqualTo(State.AT_TABLE);
        assertThat(page(atTable, running, true).address()).isEmpty();
        assertThat(page(atTable, running, true).table()).isEqualTo(4);
        assertThat(page(atTable, running, true).refresh()).isZero();
    }

    @Test
    void saysThatThereIsNoRoom() {
        PersonalAgenda agenda = anAgenda().with(ONLINE).build();

        MeetingRoomPage page = MeetingRoomPage.of(
                agenda,
                ONLINE,
                Optional.empty(),
                Optional.empty(),
                "/self",
                true,
                Instant.parse("2027-05-19T10:05:00Z"),
                Formats.in(Language.EN));

        assertThat(page.state()).isEqualTo(State.NO_ROOM);
    }

    @Test
    void saysWhenAMeetingWasMoved() {
        Instant before = Instant.parse("2027-05-19T09:00:00Z");
        MeetingEntry moved = online("meet000001", "2027-05-19T12:00", 1, false);

        assertThat(page(ONLINE, before, true).changed()).isEmpty();
        assertThat(page(moved, before, true).changed()).contains("14 May 2027");
    }

    @Test
    void leadsToTheNextMeetingThatTakesPlace() {
        MeetingEntry earlier = online("meet000002", "2027-05-19T10:00", 0, false);
        MeetingEntry off = online("meet000003", "2027-05-19T12:20", 1, true);
        MeetingEntry next = online("meet000004", "2027-05-19T14:00", 0, false);
        PersonalAgenda agenda =
                anAgenda().withRooms().with(earlier, ONLINE, off, next).build();
        Instant over = Instant.parse("2027-05-19T10:25:00Z");

        MeetingRoomPage.Next shown = page(agenda, ONLINE, over, true).next().orElseThrow();

        assertThat(shown.address()).isEqualTo("/events/dresden027/me/meetings/meet000004/room");
        assertThat(shown.start()).isEqualTo("14:00");
        assertThat(page(agenda, next, over.plusSeconds(9000), true).next()).isEmpty();
    }

    @Test
    void namesBothToWhoeverHelps() {
        MeetingRoomPage page = page(ONLINE, Instant.parse("2027-05-19T10:05:00Z"), false);

        assertThat(page.one()).isEqualTo("Thérèse Mérigot");
        assertThat(page.partner()).isEqualTo("Józef Krzemień");
        assertThat(page.next()).isEmpty();
    }

    private static MeetingRoomPage page(MeetingEntry entry, Instant now, boolean own) {
        return page(anAgenda().withRooms().with(entry).build(), entry, now, own);
    }

    /** As if the address were known at any moment. */
    private static MeetingRoomPage page(PersonalAgenda agenda, MeetingEntry entry, Instant now, boolean own) {
        Instant opens = entry.time().start().minus(Duration.ofMinutes(5));
        return MeetingRoomPage.of(
                agenda,
                entry,
                Optional.of(new RoomHours(opens, entry.time())),
                Optional.of(ADDRESS),
                "/self",
                own,
                now,
                Formats.in(Language.EN));
    }

    private static MeetingEntry online(String code, String at, int revision, boolean cancelled) {
        return meeting(new PublicCode(code), from(at), revision, cancelled, null, krzemien(), "");
    }
}
