package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Booking;
import eu.visavis.event.EventRules;
import eu.visavis.event.Events;
import eu.visavis.event.Period;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.matchmaking.Decline;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.registration.Admission;
import eu.visavis.registration.Cancelling;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.ReleaseCheck.Placement;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LeavingDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;
    private final long ada;
    private final long bob;
    private final long cem;
    private final List<Long> slots;

    LeavingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.slots = event.slots();
        this.runs = new PlannedRuns(database, event);
        runs.accepted(ada, bob);
        runs.accepted(ada, cem);
        runs.accepted(bob, cem);
        write(database, placement(ada, bob, 0), placement(ada, cem, 1), placement(bob, cem, 2));
    }

    @Test
    void callsMeetingsOffAndTellsThoseWhoWaited() {
        cancel(database, ada);

        assertThat(meetingsOf(ada)).allSatisfy(meeting -> {
            assertThat(meeting.cancelled()).isTrue();
            assertThat(meeting.calledOff()).isTrue();
            assertThat(meeting.revision()).isEqualTo(1);
        });
        assertThat(meetingsOf(bob)).extracting(ScheduledMeeting::cancelled).containsExactly(true, false);
        assertThat(mailsTo("bob")).containsExactly("Meeting called off: ada." + event.code() + " Example");
        assertThat(mailsTo("cem")).containsExactly("Meeting called off: ada." + event.code() + " Example");
        assertThat(mailsTo("ada")).isEmpty();
    }

    @Test
    void offersTheSlotToAWishThatWaitsForATime() {
        event.rule(EventRules.USUAL.booked(new Booking(Booking.Times.PARTICIPANTS, Period.ALWAYS)));
        long dan = event.approved("dan");
        long eve = event.approved("eve");
        runs.accepted(bob, dan);
        runs.accepted(bob, eve);
        write(
                database,
                placement(ada, bob, 0),
                placement(ada, cem, 1),
                placement(bob, cem, 2),
                placement(dan, cem, 0, 1)); // so that Dan is not free when Bob is

        cancel(database, ada);

        String address = event.addressOf("bob");
        assertThat(bodiesTo(address))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("you could meet somebody else", "/me/bookings/" + codeOf(eve))
                        .doesNotContain(codeOf(dan)));
        assertThat(bodiesTo(event.addressOf("cem"))).noneMatch(body -> body.contains("you could meet somebody else"));
    }

    @Test
    void givesTheSeatsBack() {
        cancel(database, ada);

        assertThat(seats("participant_id = " + ada)).isZero();
        assertThat(seats("slot_id = " + slots.get(0))).isZero();
        assertThat(seats("slot_id = " + slots.get(2))).isEqualTo(2);
    }

    @Test
    void doesTheSameWhenTheOrganiserRefusesSomebody() {
        database.run(beans -> beans.observedBy(MeetingsOfLeavers.class)
                .get(Admission.class)
                .refuse(
                        event.id(),
                        beans.get(Participants.class).get(ada).participant().code()));

        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::calledOff).containsExactly(true, true);
        assertThat(mailsTo("bob")).containsExactly("Meeting called off: ada." + event.code() + " Example");
    }

    @Test
    void leavesMeetingsThatAreOver() {
        TimeWindow first = meetingsOf(ada).get(0).window();

        cancel(database.after(Duration.between(Database.NOW, first.end())), ada);

        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::cancelled).containsExactly(false, true);
        assertThat(mailsTo("bob")).isEmpty();
    }

    @Test
    void keepsTheEntryOfAMeetingThatANewVersionTakesUpAgain() {
        ScheduledMeeting before = meetingsOf(ada).get(0);
        cancel(database, ada);
        database.run(beans -> beans.get(Cancelling.class).comeBack(event.id(), ada));

        write(database, placement(ada, bob, 3), placement(bob, cem, 2));

        ScheduledMeeting after = meetingsOf(ada).stream()
                .filter(meeting -> meeting.code().equals(before.code()))
                .findFirst()
                .orElseThrow();
        assertThat(after.cancelled()).isFalse();
        assertThat(after.calledOff()).isFalse();
        assertThat(after.revision()).isEqualTo(2);
    }

    @Test
    void callsOffOnceWhenBothSidesLeaveAtTheSameMoment() {
        Callable<Boolean> one = () -> cancel(database, ada);
        Callable<Boolean> other = () -> cancel(database, bob);

        Race.between(one, other);

        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::revision).containsExactly(1, 1);
        assertThat(meetingsOf(bob)).extracting(ScheduledMeeting::cancelled).containsExactly(true, true);
        assertThat(mailsTo("cem")).hasSize(2);
    }

    @Test
    void lastsThroughAskingAtTheSameMoment() {
        long dan = event.approved("dan");
        Callable<Boolean> leaving = () -> cancel(database, ada);
        Callable<Boolean> asking = () -> {
            runs.accepted(dan, ada);
            return true;
        };

        assertThat(Race.between(leaving, asking)).containsExactly(true, true);
    }

    @Test
    void callsOffTheMeetingOfTwoWhoTakeItBackAndTellsWhenItWas() {
        database.run(beans -> {
            RequestDesk desk = beans.observedBy(MeetingsOfLeavers.class).get(RequestDesk.class);
            MeetingRequest request = beans.get(MeetingRequests.class).ofParticipant(event.id(), ada).stream()
                    .filter(asked -> asked.partnerOf(ada) == bob)
                    .findFirst()
                    .orElseThrow();
            desk.takeBack(event.id(), ada, request.code(), Decline.SILENT);
        });

        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::calledOff).containsExactly(true, false);
        assertThat(meetingsOf(bob)).extracting(ScheduledMeeting::calledOff).containsExactly(true, false);
        assertThat(seats("slot_id = " + slots.get(0))).isZero();
        String address = event.addressOf("bob");
        List<String> told = database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .filter(mail -> mail.messageId().contains("taken-back"))
                .map(Mail::body)
                .toList());
        assertThat(told)
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("It was published for 19 May 2027, 13:00 Dresden", "The time is yours again."));
    }

    private boolean cancel(Database at, long participant) {
        at.run(beans ->
                beans.observedBy(MeetingsOfLeavers.class).get(Cancelling.class).cancel(event.id(), participant));
        return true;
    }

    private Placement placement(long one, long other, int slot) {
        return placement(one, other, slot, 0);
    }

    private Placement placement(long one, long other, int slot, int table) {
        TimeWindow window = database.call(
                beans -> beans.get(Events.class).slots(event.id()).get(slot).window());
        Place place = Place.of(slots.get(slot), event.tables().get(table));
        return new Placement(Pair.of(one, other), place, window);
    }

    private void write(Database at, Placement... placements) {
        at.run(beans -> {
            MeetingWriting writing = beans.get(MeetingWriting.class);
            ReleaseDiff diff = ReleaseDiff.between(
                    writing.published(event.id()), beans.get(Joiners.class).byPair(event.id()), List.of(placements));
            writing.write(event.id(), diff, Database.NOW);
        });
    }

    private List<ScheduledMeeting> meetingsOf(long participant) {
        return database.call(beans -> beans.get(PublishedSchedule.class).ofParticipant(event.id(), participant));
    }

    private long seats(String condition) {
        return (Long) database.call(beans -> beans.entities()
                .createNativeQuery("select count(*) from participant_slot where " + condition)
                .getSingleResult());
    }

    private List<String> bodiesTo(String address) {
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .map(Mail::body)
                .toList());
    }

    private String codeOf(long participant) {
        return database.call(beans -> beans.get(Participants.class)
                .get(participant)
                .participant()
                .code()
                .value());
    }

    /** The subjects of the mails about meetings, oldest first. */
    private List<String> mailsTo(String name) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .filter(mail -> mail.messageId().contains("calledOff-"))
                .sorted(Comparator.comparing(Mail::id))
                .map(Mail::subject)
                .toList());
    }
}
