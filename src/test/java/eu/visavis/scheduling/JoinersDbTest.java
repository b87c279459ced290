package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.matchmaking.Avoidances;
import eu.visavis.registration.Cancelling;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.WishRules;
import eu.visavis.rules.WishedPair;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Dan joins the meeting of Ada and Bob; Ada meets Cem, too. */
@OnBothDatabases
class JoinersDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;
    private final long ada;
    private final long bob;
    private final long cem;
    private final long dan;

    JoinersDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.dan = event.approved("dan");
        runs.accepted(ada, bob);
        runs.accepted(ada, cem);
        joinedBy(dan);
    }

    @Test
    void publishesAMeetingForThoseWhoJoinToo() {
        publish(1, placed(ada, bob, 0), placed(ada, cem, 1));

        assertThat(meetingsOf(dan)).singleElement().satisfies(meeting -> {
            assertThat(meeting.people()).containsExactly(ada, bob, dan);
            assertThat(meeting.cancelled()).isFalse();
        });
        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::joining).containsExactly(List.of(dan), List.of());
        assertThat(seatsOf(dan)).isEqualTo(1);
        assertThat(mailsTo("dan")).hasSize(1);
    }

    @Test
    void leavesOutAMeetingWhoseJoinerIsInAnotherOne() {
        runs.accepted(cem, dan);

        publish(1, new PlanRow(Pair.of(cem, dan), 5, place(0, 1), Optional.empty()), placed(ada, bob, 0));

        assertThat(meetingsOf(dan)).extracting(ScheduledMeeting::people).containsExactly(List.of(cem, dan));
        assertThat(meetingsOf(bob)).isEmpty();
    }

    @Test
    void tellsEverybodyWhenSomebodyJoinsNoMore() {
        publish(1, placed(ada, bob, 0));
        joinedBy();

        publish(2, placed(ada, bob, 0));

        assertThat(meetingsOf(dan)).singleElement().satisfies(meeting -> {
            assertThat(meeting.cancelled()).isTrue();
            assertThat(meeting.calledOff()).isFalse();
            assertThat(meeting.revision()).isEqualTo(1);
        });
        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::cancelled).containsExactly(false);
        assertThat(seatsOf(dan)).isZero();
        assertThat(List.of(
                        mailsTo("ada").size(),
                        mailsTo("bob").size(),
                        mailsTo("dan").size()))
                .containsExactly(2, 2, 2);
    }

    @Test
    void takesSomebodyBackWhoJoinsAgain() {
        publish(1, placed(ada, bob, 0));
        joinedBy();
        publish(2, placed(ada, bob, 0));
        joinedBy(dan, cem);

        publish(3, placed(ada, bob, 2));

        assertThat(meetingsOf(dan)).extracting(ScheduledMeeting::cancelled).containsExactly(false);
        assertThat(meetingsOf(cem)).extracting(ScheduledMeeting::joining).containsExactly(List.of(cem, dan));
    }

    @Test
    void letsAMeetingGoOnWithoutSomebodyWhoLeaves() {
        publish(1, placed(ada, bob, 0));

        cancel(dan);

        assertThat(meetingsOf(ada)).singleElement().satisfies(meeting -> {
            assertThat(meeting.cancelled()).isFalse();
            assertThat(meeting.joining()).isEmpty();
            assertThat(meeting.revision()).isEqualTo(1);
        });
        assertThat(meetingsOf(dan)).extracting(ScheduledMeeting::cancelled).containsExactly(true);
        assertThat(seatsOf(dan)).isZero();
        String subject = "dan." + event.code() + " Example does not come to your meeting";
        assertThat(mailsTo("ada")).last().isEqualTo(subject);
        assertThat(mailsTo("bob")).last().isEqualTo(subject);
        assertThat(mailsTo("dan")).doesNotContain(subject);
    }

    @Test
    void tellsThoseWhoJoinWhenAMeetingIsCalledOff() {
        publish(1, placed(ada, bob, 0));

        cancel(bob);

        assertThat(meetingsOf(dan)).extracting(ScheduledMeeting::calledOff).containsExactly(true);
        assertThat(seatsOf(dan)).isZero();
        assertThat(mailsTo("dan")).last().isEqualTo("Meeting called off: bob." + event.code() + " Example");
    }

    /** What somebody said since is kept secret: the meeting takes place, and Dan is not among those who are told. */
    @Test
    void seatsNobodyWithSomebodyWhomTheyDoNotWantToMeet() {
        database.run(beans -> beans.get(Avoidances.class).add(event.id(), bob, dan));

        publish(1, placed(ada, bob, 0));

        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::joining).containsExactly(List.of());
        assertThat(meetingsOf(dan)).isEmpty();
        assertThat(mailsTo("dan")).isEmpty();
    }

    @Test
    void findsTheNextMeetingOfThoseWhoJoin() {
        publish(1, placed(ada, bob, 0), placed(ada, cem, 1));

        Map<Long, ScheduledMeeting> next =
                database.call(beans -> beans.get(PublishedSchedule.class).next(List.of(dan, cem), Database.NOW));

        assertThat(next)
                .hasEntrySatisfying(dan, meeting -> assertThat(meeting.people()).containsExactly(ada, bob, dan))
                .hasEntrySatisfying(cem, meeting -> assertThat(meeting.people()).containsExactly(ada, cem));
    }

    @Test
    void readsBackWhoJoinsInAStoredPlan() {
        PlanRow row = new PlanRow(
                Pair.of(ada, bob), 3, place(0, 0), Optional.empty(), OptionalLong.empty(), Set.of(dan, cem));

        PlanRun run = runs.planned(row);

        List<PlanRow> read = database.call(beans -> beans.get(PlanReading.class).all(run.id()));
        assertThat(read).containsExactly(row);
    }

    private void joinedBy(Long... people) {
        database.run(beans -> beans.get(WishRules.class)
                .state(event.id(), WishedPair.of(ada, bob), PairFacts.NONE.joinedBy(Set.of(people))));
    }

    private void publish(int number, PlanRow... rows) {
        assertThat(runs.publish(runs.planned(rows), number)).isEqualTo(PlanRelease.Outcome.PUBLISHED);
    }

    private PlanRow placed(long one, long other, int slot) {
        return new PlanRow(Pair.of(one, other), 3, place(slot, 0), Optional.empty());
    }

    private Optional<Place> place(int slot, int table) {
        return Optional.of(Place.of(event.slots().get(slot), event.tables().get(table)));
    }

    private void cancel(long participant) {
        database.run(beans ->
                beans.observedBy(MeetingsOfLeavers.class).get(Cancelling.class).cancel(event.id(), participant));
    }

    private List<ScheduledMeeting> meetingsOf(long participant) {
        return database.call(beans -> beans.get(PublishedSchedule.class).ofParticipant(event.id(), participant));
    }

    private long seatsOf(long participant) {
        return (Long) database.call(beans -> beans.entities()
                .createNativeQuery("select count(*) from participant_slot where participant_id = " + participant)
                .getSingleResult());
    }

    /** The subjects of the mails, oldest first. */
    private List<String> mailsTo(String name) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .sorted(Comparator.comparing(Mail::id))
                .map(Mail::subject)
                .toList());
    }
}
