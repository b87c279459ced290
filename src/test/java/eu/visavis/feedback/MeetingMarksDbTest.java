package eu.visavis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.Publication;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Remarks;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MeetingMarksDbTest {
    private static final Mark MET = new Mark(Outcome.MET, 0);
    private static final Mark USEFUL = new Mark(Outcome.MET, 3);
    private static final Mark ABSENT = new Mark(Outcome.ABSENT, 0);

    private final SampleEvent event;
    private final long ada;
    private final long bo;
    private final long cleo;
    private final PublicCode meeting;

    /** The database an hour after the meeting began. */
    private final Database later;

    MeetingMarksDbTest(Database database) {
        this.event = SampleEvent.in(database);
        this.ada = event.approved("Ada");
        this.bo = event.approved("Bo");
        this.cleo = event.approved("Cleo");
        Publication publication = new Publication(database, event);
        publication.publish(1);
        publication.meeting(ada, bo, 0, 0);
        publication.joined(ada, bo, cleo);
        this.meeting = database.call(beans ->
                beans.get(PublishedSchedule.class).ofEvent(event.id()).get(0).code());
        Instant begins = database.call(beans ->
                beans.get(Events.class).slots(event.id()).get(0).window().start());
        this.later = database.after(Duration.between(Database.NOW, begins).plusHours(1));
    }

    @Test
    void tellsOfEachOwnMeetingWhatWasSaid() {
        assertThat(marks(ada)).isEqualTo(Map.of(meeting, Mark.OPEN));

        assertThat(mark(ada, USEFUL, 0)).isEqualTo(Receipt.TAKEN);

        assertThat(marks(ada)).isEqualTo(Map.of(meeting, USEFUL));
        assertThat(marks(bo)).isEqualTo(Map.of(meeting, Mark.OPEN));
        assertThat(marks(cleo)).isEmpty();
    }

    @Test
    void endsTheSameInWhateverOrderMarksArriveAndHoweverOften() {
        List<Integer> minutesAgo = new ArrayList<>(List.of(50, 40, 30, 20, 50, 40, 30, 20));
        List<Mark> said = List.of(MET, ABSENT, USEFUL, new Mark(Outcome.MET, 1));
        Collections.shuffle(minutesAgo, new Random(7));

        minutesAgo.forEach(ago -> mark(ada, said.get(5 - ago / 10), ago));

        assertThat(marks(ada)).containsEntry(meeting, new Mark(Outcome.MET, 1));
    }

    @Test
    void takesNothingBeforeTheMeetingHasBegun() {
        assertThat(mark(ada, MET, 61)).isEqualTo(Receipt.TOO_EARLY);
        assertThat(marks(ada)).containsEntry(meeting, Mark.OPEN);
        assertThat(mark(ada, MET, 60)).isEqualTo(Receipt.TAKEN);
    }

    @Test
    void knowsNoMeetingsOfOthers() {
        assertThat(mark(cleo, MET, 0)).isEqualTo(Receipt.UNKNOWN);
        assertThat(note(cleo, "", "x")).isEqualTo(Receipt.UNKNOWN);
        SampleEvent other = SampleEvent.in(later);
        long stranger = other.approved("Stranger");
        assertThat(later.<Receipt>call(
                        beans -> beans.get(MeetingMarks.class).mark(other.id(), stranger, meeting, MET, Duration.ZERO)))
                .isEqualTo(Receipt.UNKNOWN);
    }

    @Test
    void countsAMeetingAsHeldIfOneOfTheTwoSaysSo() {
        assertThat(outcomes()).isEmpty();
        mark(ada, ABSENT, 0);
        assertThat(outcomes()).containsEntry(meeting, Outcome.ABSENT);
        mark(bo, USEFUL, 0);
        assertThat(outcomes()).containsEntry(meeting, Outcome.MET);
        mark(bo, Mark.OPEN, 0);
        assertThat(outcomes()).containsEntry(meeting, Outcome.ABSENT);
    }

    @Test
    void addsANoteFromThePhoneToWhatWasWrittenElsewhere() {
        assertThat(note(ada, "", "on the phone")).isEqualTo(Receipt.TAKEN);
        assertThat(notes()).containsValue("on the phone");

        later.run(beans -> beans.get(Remarks.class).write(event.id(), ada, bo, "at the desk"));
        note(ada, "on the phone", "on the phone, later");
        note(ada, "on the phone", "on the phone, later");

        assertThat(notes()).containsOnlyKeys(code(bo)).containsValue("at the desk\n\non the phone, later");
    }

    @Test
    void refusesANoteThatDoesNotFitBesideAnotherAndKeepsThat() {
        String there = "x".repeat(1990);
        later.run(beans -> beans.get(Remarks.class).write(event.id(), ada, bo, there));

        assertThat(note(ada, "", "on the phone")).isEqualTo(Receipt.TOO_LONG);
        assertThat(notes()).containsValue(there);
    }

    private Receipt mark(long who, Mark mark, int minutesAgo) {
        return later.call(beans ->
                beans.get(MeetingMarks.class).mark(event.id(), who, meeting, mark, Duration.ofMinutes(minutesAgo)));
    }

    private Receipt note(long who, String begunWith, String note) {
        return later.call(beans -> beans.get(MeetingMarks.class).note(event.id(), who, meeting, begunWith, note));
    }

    private Map<PublicCode, Mark> marks(long who) {
        return later.call(beans -> beans.get(MeetingMarks.class).of(event.id(), who));
    }

    private Map<PublicCode, Outcome> outcomes() {
        return later.call(beans -> beans.get(MeetingMarks.class).ofEvent(event.id()));
    }

    private Map<PublicCode, String> notes() {
        return later.call(beans -> beans.get(Remarks.class).notes(event.id(), ada));
    }

    private PublicCode code(long participant) {
        return later.call(beans ->
                beans.get(Participants.class).get(participant).participant().code());
    }
}
