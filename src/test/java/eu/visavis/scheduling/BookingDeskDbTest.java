package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Booking;
import eu.visavis.event.EventRules;
import eu.visavis.event.Events;
import eu.visavis.event.Period;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ada and Bob have agreed to meet, and Ada and Cem. */
@OnBothDatabases
class BookingDeskDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;
    private final long ada;
    private final long bob;
    private final long cem;

    BookingDeskDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        runs.accepted(ada, bob);
        runs.accepted(ada, cem);
        rule(Booking.Times.PARTICIPANTS, Period.ALWAYS);
    }

    @Test
    void booksASlotAndTellsTheOtherSide() {
        assertThat(book(ada, bob, 3)).isEqualTo(BookingDesk.Outcome.DONE);

        assertThat(meetingsOf(bob)).singleElement().satisfies(meeting -> {
            assertThat(meeting.window().start()).isEqualTo(start(3));
            assertThat(meeting.table()).isPresent();
        });
        assertThat(mailsTo("bob")).containsExactly("ada." + event.code() + " Example has booked a meeting with you");
        assertThat(mailsTo("ada")).isEmpty();
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void offersTheSlotsThatLeaveNoGapFirst() {
        book(ada, bob, 3);

        BookingOutlook outlook = look(ada, cem);

        assertThat(outlook.slots().subList(0, 2))
                .extracting(slot -> slot.window().start())
                .containsExactly(start(2), start(4));
        assertThat(outlook.slots()).noneMatch(slot -> slot.window().start().equals(start(3)));
    }

    @Test
    void movesABookedMeetingAndKeepsItsEntry() {
        book(ada, bob, 3);
        ScheduledMeeting before = meetingsOf(ada).get(0);

        assertThat(book(bob, ada, 5)).isEqualTo(BookingDesk.Outcome.DONE);

        assertThat(meetingsOf(ada)).singleElement().satisfies(meeting -> {
            assertThat(meeting.code()).isEqualTo(before.code());
            assertThat(meeting.revision()).isEqualTo(1);
            assertThat(meeting.window().start()).isEqualTo(start(5));
        });
        assertThat(mailsTo("ada")).containsExactly("bob." + event.code() + " Example has moved your meeting");
    }

    @Test
    void givesTheTimeBackWhileTheAgreementStands() {
        book(ada, bob, 3);

        assertThat(cancel(bob, ada)).isEqualTo(BookingDesk.Outcome.DONE);

        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::cancelled).containsExactly(true);
        assertThat(book(ada, bob, 3)).isEqualTo(BookingDesk.Outcome.DONE);
        assertThat(meetingsOf(ada)).extracting(ScheduledMeeting::cancelled).containsExactly(false);
    }

    @Test
    void refusesASlotInWhichOneOfBothHasAMeeting() {
        book(ada, bob, 3);

        assertThat(book(cem, ada, 3)).isEqualTo(BookingDesk.Outcome.TAKEN);
    }

    @Test
    void refusesWhoHasNotAgreed() {
        assertThat(book(bob, cem, 3)).isEqualTo(BookingDesk.Outcome.NOT_AGREED);
    }

    @Test
    void showsSomebodyWhoIsAvoidedNothingButThatNoSlotIsFree() {
        database.run(beans -> beans.get(RequestDesk.class).avoid(event.id(), bob, ada));

        assertThat(look(ada, bob).slots()).isEmpty();
        assertThat(book(ada, bob, 3)).isEqualTo(BookingDesk.Outcome.TAKEN);
    }

    @Test
    void opensAndClosesByItself() {
        Instant opens = Database.NOW.plus(Duration.ofDays(1));
        rule(Booking.Times.PARTICIPANTS, new Period(Optional.of(opens), Optional.of(opens.plus(Duration.ofDays(1)))));

        assertThat(book(ada, bob, 3)).isEqualTo(BookingDesk.Outcome.CLOSED);
        assertThat(book(database.after(Duration.ofDays(1)), ada, bob, 3)).isEqualTo(BookingDesk.Outcome.DONE);
        assertThat(book(database.after(Duration.ofDays(2)), ada, cem, 4)).isEqualTo(BookingDesk.Outcome.CLOSED);
    }

    @Test
    void leavesSlotsThatHaveBegun() {
        Duration later = Duration.between(Database.NOW, start(3)).plusMinutes(1);

        assertThat(book(database.after(later), ada, bob, 3)).isEqualTo(BookingDesk.Outcome.TAKEN);
        assertThat(book(database.after(later), ada, bob, 4)).isEqualTo(BookingDesk.Outcome.DONE);
    }

    @Test
    void beginsAfterTheScheduleWhereThatComesFirst() {
        rule(Booking.Times.SOLVER_FIRST, Period.ALWAYS);
        assertThat(book(ada, bob, 3)).isEqualTo(BookingDesk.Outcome.CLOSED);

        runs.publish(runs.planned(placed(ada, cem, 0, 0)), 1);

        assertThat(book(ada, bob, 3)).isEqualTo(BookingDesk.Outcome.DONE);
        assertThat(book(ada, cem, 4)).isEqualTo(BookingDesk.Outcome.FIXED);
        assertThat(cancel(ada, cem)).isEqualTo(BookingDesk.Outcome.FIXED);
    }

    @Test
    void obeysClosedTables() {
        event.close(1, 3);
        event.close(2, 3);

        assertThat(book(ada, bob, 3)).isEqualTo(BookingDesk.Outcome.TAKEN);
    }

    @Test
    void pinsWhatIsBookedForLaterPlans() {
        book(ada, bob, 3);

        Instance instance = database.call(beans ->
                beans.get(PlanProblemReader.class).read(event.id(), new PlanOrder(PlanOrder.USUAL_SECONDS, false)));

        InstanceWish wish = instance.wishes().stream()
                .filter(one -> one.peopleIds().equals(List.of(ada, bob)))
                .findFirst()
                .orElseThrow();
        assertThat(wish.mandatory()).isTrue();
        assertThat(wish.allowedSlotIds()).contains(Set.of(event.slots().get(3)));
        assertThat(wish.terms().tableId()).isPresent();
    }

    /** The plan was made before Ada and Bob booked, and wants Ada in their slot. */
    @Test
    void keepsWhatWasBookedWhileAPlanWasMade() {
        PlanRun run = runs.planned(placed(ada, cem, 3, 0));
        book(ada, bob, 3);

        assertThat(runs.publish(run, 2)).isEqualTo(PlanRelease.Outcome.UNCHANGED);
        PlanRun other = runs.planned(placed(ada, cem, 4, 0));
        assertThat(runs.publish(other, 2)).isEqualTo(PlanRelease.Outcome.PUBLISHED);

        assertThat(meetingsOf(ada))
                .extracting(meeting -> meeting.window().start())
                .containsExactly(start(3), start(4));
        assertThat(meetingsOf(ada)).noneMatch(ScheduledMeeting::cancelled);
    }

    @Test
    void booksTheTimeThatWasAskedForWhenTheRequestIsAccepted() {
        long dan = event.approved("dan");
        askFor(dan, cem, 3);

        accept(cem, dan);

        assertThat(meetingsOf(dan))
                .extracting(meeting -> meeting.window().start())
                .containsExactly(start(3));
        assertThat(mailsTo("dan")).containsExactly("cem." + event.code() + " Example has booked a meeting with you");
    }

    @Test
    void acceptsWithoutATimeWhenSomebodyWasQuicker() {
        long dan = event.approved("dan");
        askFor(dan, cem, 3);
        book(ada, cem, 3);

        accept(cem, dan);

        assertThat(meetingsOf(dan)).isEmpty();
        assertThat(mailsTo("dan")).singleElement().asString().contains("cem." + event.code());
        assertThat(book(dan, cem, 4)).isEqualTo(BookingDesk.Outcome.DONE);
    }

    private void askFor(long one, long other, int slot) {
        RequestDesk.Question question =
                new RequestDesk.Question(MeetingRequest.Wish.WANT, "", Optional.of(start(slot)));
        database.run(beans -> beans.get(RequestDesk.class).ask(event.id(), one, other, question));
    }

    private void accept(long invited, long asking) {
        database.run(beans -> {
            MeetingRequest request =
                    beans.get(MeetingRequests.class).find(asking, invited).orElseThrow();
            beans.observedBy(BookingDesk.class).get(RequestDesk.class).accept(event.id(), invited, request.code());
        });
    }

    private PlanRow placed(long one, long other, int slot, int table) {
        Place place = new Place(
                event.slots().get(slot), OptionalLong.of(event.tables().get(table)));
        return new PlanRow(Pair.of(one, other), 3, Optional.of(place), Optional.empty());
    }

    private void rule(Booking.Times times, Period period) {
        event.rule(EventRules.USUAL.booked(new Booking(times, period)));
    }

    private Instant start(int slot) {
        return database.call(beans ->
                beans.get(Events.class).slots(event.id()).get(slot).window().start());
    }

    private BookingDesk.Outcome book(long one, long other, int slot) {
        return book(database, one, other, slot);
    }

    private BookingDesk.Outcome book(Database at, long one, long other, int slot) {
        Instant start = start(slot);
        return at.call(beans -> beans.get(BookingDesk.class).book(event.id(), one, other, start));
    }

    private BookingDesk.Outcome cancel(long one, long other) {
        return database.call(beans -> beans.get(BookingDesk.class).cancel(event.id(), one, other));
    }

    private BookingOutlook look(long one, long other) {
        return database.call(beans -> beans.get(BookingDesk.class).look(event.id(), one, other));
    }

    private List<ScheduledMeeting> meetingsOf(long participant) {
        return database.call(beans -> beans.get(PublishedSchedule.class).ofParticipant(event.id(), participant));
    }

    private int version() {
        return database.call(beans -> beans.get(PublishedSchedule.class)
                .version(event.id())
                .orElseThrow()
                .number());
    }

    private List<String> mailsTo(String name) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .map(Mail::subject)
                .toList());
    }
}
