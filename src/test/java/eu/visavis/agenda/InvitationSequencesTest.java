package eu.visavis.agenda;

import static eu.visavis.agenda.AgendaFixtures.FIRST_MEETING;
import static eu.visavis.agenda.AgendaFixtures.THERESE;
import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.from;
import static eu.visavis.agenda.AgendaFixtures.krzemien;
import static eu.visavis.agenda.AgendaFixtures.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.ical.InvitationCalendar;
import eu.visavis.testing.Extent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random changes of a meeting, told to a calendar that keeps to RFC 5546, in any order, some of them twice: it always ends
 * with what was told last.
 */
class InvitationSequencesTest {
    private static final String UID = FIRST_MEETING + "-" + THERESE + "@visavis";
    private static final int CHANGES = 8;
    private static final Instant FIRST = Instant.parse("2027-05-01T08:00:00Z");
    private static final List<String> TIMES =
            List.of("2027-05-19T09:00", "2027-05-19T09:20", "2027-05-19T16:20", "2027-10-31T02:20", "2027-03-28T03:00");

    private final InvitationCalendar calendar = new InvitationCalendar();

    @Test
    void endsInTheNewestStateInWhateverOrderMailsArrive() {
        Random chance = Extent.random("invitations");
        for (int i = 0; i < Extent.of(300, 10_000); i++) {
            replay(chance, i);
        }
    }

    private void replay(Random chance, int number) {
        List<byte[]> mails = new ArrayList<>();
        Invitation told = null;
        Instant now = FIRST;
        MeetingEntry state = state(chance, false);
        int sequence = -1;
        for (int step = 0; step < CHANGES; step++) {
            now = now.plusSeconds(chance.nextInt(4) * 20L * chance.nextInt(2) - chance.nextInt(3));
            PersonalAgenda agenda = anAgenda().with(state).build();
            Optional<Invitation> news = Invitation.next(told, 1, 2, agenda, state, now);
            if (news.isPresent()) {
                told = news.get();
                mails.add(write(agenda, state, told));
                assertThat(told.sequence()).as("sequence %d", number).isGreaterThan(sequence);
                sequence = told.sequence();
            }
            assertThat(Invitation.next(told, 1, 2, agenda, state, now))
                    .as("told twice")
                    .isEmpty();
            state = chance.nextInt(4) == 0 ? state : state(chance, told != null && chance.nextInt(4) == 0);
        }
        deliver(mails, told, chance, number);
    }

    private static void deliver(List<byte[]> mails, Invitation told, Random chance, int number) {
        byte[] last = mails.get(mails.size() - 1);
        List<byte[]> arriving = new ArrayList<>(mails);
        arriving.add(mails.get(chance.nextInt(mails.size()))); // a crash may send one a second time
        Collections.shuffle(arriving, chance);
        ItipClient client = new ItipClient();
        arriving.forEach(client::receive);
        ItipClient direct = new ItipClient();
        direct.receive(last);

        assertThat(client.size()).isEqualTo(1);
        assertThat(client.entry(UID)).as("sequence %d", number).isEqualTo(direct.entry(UID));
        assertThat(client.entry(UID).orElseThrow().cancelled()).isEqualTo(told.isCancelled());
        assertThat(client.entry(UID).orElseThrow().sequence()).isEqualTo(told.sequence());
    }

    @Test
    void isBelievedAfterAnOlderBackupWasRestored() {
        MeetingEntry first = state(new Random(1), false);
        PersonalAgenda agenda = anAgenda().with(first).build();
        ItipClient client = new ItipClient();
        Invitation lost = Invitation.next(null, 1, 2, agenda, first, FIRST).orElseThrow();
        client.receive(write(agenda, first, lost));
        for (int i = 1; i <= 3; i++) {
            MeetingEntry moved = meeting(FIRST_MEETING, from("2027-05-19T1" + i + ":00"), i, false, i, krzemien(), "");
            PersonalAgenda changed = anAgenda().with(moved).build();
            client.receive(write(
                    changed,
                    moved,
                    Invitation.next(lost, 1, 2, changed, moved, FIRST.plusSeconds(i))
                            .orElseThrow()));
        }
        Invitation restored = Invitation.next(null, 1, 2, agenda, first, FIRST).orElseThrow(); // as the backup has it
        MeetingEntry last = meeting(FIRST_MEETING, from("2027-05-19T15:00"), 1, false, 9, krzemien(), "");
        PersonalAgenda after = anAgenda().with(last).build();

        client.receive(write(
                after,
                last,
                Invitation.next(restored, 1, 2, after, last, FIRST.plusSeconds(3600))
                        .orElseThrow()));

        assertThat(client.entry(UID).orElseThrow().start())
                .isEqualTo(last.time().start());
    }

    @Test
    void tellsNothingOfAMeetingThatWasOffBeforeAnybodyHeardOfIt() {
        MeetingEntry off = state(new Random(1), true);

        assertThat(Invitation.next(null, 1, 2, anAgenda().with(off).build(), off, FIRST))
                .isEmpty();
    }

    @Test
    void countsAnswersToTheTimeThatHolds() {
        MeetingEntry early = meeting(FIRST_MEETING, from("2027-05-19T09:00"), 0, false, 4, krzemien(), "");
        MeetingEntry table = meeting(FIRST_MEETING, from("2027-05-19T09:00"), 1, false, 5, krzemien(), "");
        MeetingEntry late = meeting(FIRST_MEETING, from("2027-05-19T15:00"), 2, false, 5, krzemien(), "");
        Invitation told = tell(null, early);

        assertThat(told.answer(Invitation.Answer.ACCEPTED, 1, FIRST))
                .as("to what was never told")
                .isFalse();
        assertThat(told.answer(Invitation.Answer.ACCEPTED, 0, FIRST)).isTrue();
        tell(told, table);
        assertThat(told.answer()).as("another table").isEqualTo(Invitation.Answer.ACCEPTED);
        assertThat(told.answer(Invitation.Answer.DECLINED, 0, FIRST.minusSeconds(1)))
                .as("older")
                .isFalse();
        assertThat(told.answer(Invitation.Answer.DECLINED, 0, FIRST.plusSeconds(1)))
                .isTrue();
        tell(told, late);
        assertThat(told.answer()).as("another time").isEqualTo(Invitation.Answer.NONE);
        assertThat(told.answer(Invitation.Answer.ACCEPTED, 1, FIRST.plusSeconds(9)))
                .as("to the time before")
                .isFalse();
        assertThat(told.answer(Invitation.Answer.ACCEPTED, 2, FIRST.plusSeconds(9)))
                .isTrue();
    }

    private static Invitation tell(Invitation told, MeetingEntry entry) {
        return Invitation.next(told, 1, 2, anAgenda().with(entry).build(), entry, FIRST)
                .orElseThrow();
    }

    private byte[] write(PersonalAgenda agenda, MeetingEntry entry, Invitation told) {
        return calendar.write(new InvitationMessage(
                agenda,
                entry,
                told.sequence(),
                told.stampedAt(),
                told.answer(),
                "replies@visavis.example",
                "therese@atmos.example",
                true));
    }

    /** A meeting at a chosen time and table, or one that is off. */
    private static MeetingEntry state(Random chance, boolean off) {
        return meeting(
                FIRST_MEETING,
                from(TIMES.get(chance.nextInt(TIMES.size()))),
                chance.nextInt(5),
                off,
                chance.nextInt(5) == 0 ? null : 1 + chance.nextInt(3),
                krzemien(),
                "");
    }
}
