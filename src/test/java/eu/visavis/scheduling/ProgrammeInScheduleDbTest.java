package eu.visavis.scheduling;

import static eu.visavis.programme.ProgrammeFixtures.forAll;
import static eu.visavis.programme.ProgrammeFixtures.on;
import static eu.visavis.programme.ProgrammeFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.event.Booking;
import eu.visavis.event.EventRules;
import eu.visavis.event.Events;
import eu.visavis.event.Period;
import eu.visavis.event.Slot;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.programme.ItemFacts;
import eu.visavis.programme.JoinOutcome;
import eu.visavis.programme.MeetingsMeanwhile;
import eu.visavis.programme.ProgrammeJoining;
import eu.visavis.programme.ProgrammeKeeping;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.solver.Hindrance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who joins an item of the programme has no meetings meanwhile, whoever makes them. Slots 0 to 2 begin at 11:00, 11:20 and 11:40 UTC. */
@OnBothDatabases
class ProgrammeInScheduleDbTest {
    private static final ItemFacts LASERS = talk("Lasers", on("11:10", "11:40"));

    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;

    ProgrammeInScheduleDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
    }

    @Test
    void takesTheSlotsFromTheProblem() {
        long joining = event.approved("joining");
        long other = event.approved("other");
        join(add(LASERS), joining);
        add(forAll("Lunch", on("12:00", "12:20")));

        List<Long> slots = event.slots();
        assertThat(availableOf(other)).isEqualTo(without(slots, 3));
        assertThat(availableOf(joining)).isEqualTo(without(slots, 0, 1, 3));
    }

    @Test
    void leavesMeetingsOutOfAPublicationThatHaveBecomeImpossible() {
        long one = event.approved("one");
        long other = event.approved("other");
        PlanRun run = planned(one, other, 0);
        join(add(LASERS), one);

        ReleasePreview preview =
                database.call(beans -> beans.get(ReleaseReading.class).preview(run));

        assertThat(preview.meetings()).isZero();
    }

    @Test
    void offersNoSuchSlotForBooking() {
        event.rule(EventRules.USUAL.booked(new Booking(Booking.Times.PARTICIPANTS, Period.ALWAYS)));
        long one = event.approved("one");
        long other = event.approved("other");
        runs.accepted(one, other);
        join(add(LASERS), other);

        List<Instant> offered =
                database.call(beans -> beans.get(BookingDesk.class).look(event.id(), one, other)).slots().stream()
                        .map(slot -> slot.window().start())
                        .toList();

        assertThat(offered).doesNotContain(start(0), start(1)).contains(start(2));
        assertThat(book(one, other, 0)).isEqualTo(BookingDesk.Outcome.TAKEN);
    }

    @Test
    void saysOnTheBoardWhoIsNotFreeInWhichSlot() {
        long one = event.approved("one");
        long other = event.approved("other");
        PlanRun run = planned(one, other, 2);
        join(add(LASERS), other);

        DraftVerdict verdict = database.call(beans -> {
            Draft draft = beans.get(DraftReading.class).open(run);
            return draft.trial(draft.meetings().get(0).position())
                    .in(event.slots().get(0));
        });

        DraftClash clash = verdict.clash().orElseThrow();
        assertThat(clash.hindrance()).contains(Hindrance.PERSON_ABSENT);
        assertThat(clash.person()).isEqualTo(OptionalLong.of(other));
        assertThat(clash.slot()).isEqualTo(OptionalLong.of(event.slots().get(0)));
    }

    @Test
    void refusesToJoinDuringAPublishedMeetingAndNamesIt() {
        long one = event.approved("one");
        long other = event.approved("other");
        assertThat(runs.publish(planned(one, other, 0), 1)).isEqualTo(PlanRelease.Outcome.PUBLISHED);

        JoinOutcome outcome = join(add(LASERS), one);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        JoinOutcome.Meetings.class,
                        refused -> assertThat(refused.meetings())
                                .extracting(MeetingsMeanwhile.Meanwhile::window, MeetingsMeanwhile.Meanwhile::partner)
                                .containsExactly(tuple(window(0), nameOf(other))));
        assertThat(join(add(talk("Robots", on("11:20", "12:00"))), one)).isEqualTo(new JoinOutcome.Joined());
    }

    @Test
    void passesOverOnTheWaitingListWhoHasGotAMeetingMeanwhile() {
        PublicCode item = add(talk("Lasers", on("11:10", "11:40"), 1));
        long first = event.approved("first");
        long second = event.approved("second");
        long third = event.approved("third");
        List.of(first, second, third).forEach(person -> join(item, person));
        runs.publish(planned(second, event.approved("partner"), 0), 1);

        database.run(beans -> beans.observedBy(ProgrammeWatch.class)
                .get(ProgrammeJoining.class)
                .leave(event.id(), item, first));

        assertThat(join(item, third)).isEqualTo(new JoinOutcome.Joined());
        assertThat(join(item, second)).isEqualTo(new JoinOutcome.Listed(1));
    }

    /** Each of 20 people books the slot and joins the talk at the same moment: one of the two, never both. */
    @Test
    void neverGivesAPlaceAndAMeetingAtTheSameTime() {
        event.rule(EventRules.USUAL.booked(new Booking(Booking.Times.PARTICIPANTS, Period.ALWAYS)));
        PublicCode item = add(LASERS);
        List<Callable<Boolean>> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long one = event.approved("one" + i);
            long other = event.approved("other" + i);
            runs.accepted(one, other);
            int slot = i % 2;
            clients.add(() -> book(one, other, slot) == BookingDesk.Outcome.DONE);
            clients.add(() -> join(item, one) instanceof JoinOutcome.Joined);
        }

        List<Boolean> done = race(clients);

        List<Integer> each = new ArrayList<>();
        for (int i = 0; i < done.size(); i += 2) {
            each.add((done.get(i) ? 1 : 0) + (done.get(i + 1) ? 1 : 0));
        }
        assertThat(each).doesNotContain(2);
        assertThat(done).contains(true);
    }

    private PublicCode add(ItemFacts facts) {
        return database.call(beans ->
                beans.get(ProgrammeKeeping.class).add(event.id(), facts).orElseThrow());
    }

    private JoinOutcome join(PublicCode item, long person) {
        return database.call(beans -> beans.observedBy(ProgrammeWatch.class)
                .get(ProgrammeJoining.class)
                .join(event.id(), item, person));
    }

    private BookingDesk.Outcome book(long one, long other, int slot) {
        return database.call(beans -> beans.get(BookingDesk.class).book(event.id(), one, other, start(slot)));
    }

    private PlanRun planned(long one, long other, int slot) {
        runs.accepted(one, other);
        Place place = Place.of(event.slots().get(slot), event.tables().get(0));
        return runs.planned(new PlanRow(Pair.of(one, other), 3, Optional.of(place), Optional.empty()));
    }

    private Set<Long> availableOf(long person) {
        return database
                .call(beans -> beans.get(PlanProblemReader.class).readUnpinned(event.id()))
                .participants()
                .stream()
                .filter(one -> one.id() == person)
                .map(InstanceParticipant::availableSlotIds)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Long> without(List<Long> slots, int... positions) {
        Set<Long> rest = new HashSet<>(slots);
        for (int position : positions) {
            rest.remove(slots.get(position));
        }
        return rest;
    }

    private TimeWindow window(int slot) {
        List<Slot> slots = database.call(beans -> beans.get(Events.class).slots(event.id()));
        return slots.get(slot).window();
    }

    private Instant start(int slot) {
        return window(slot).start();
    }

    private String nameOf(long participant) {
        return database.call(
                beans -> beans.get(Participants.class).get(participant).person().name());
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> race(List<Callable<T>> clients) {
        return Race.between(clients.toArray(new Callable[0]));
    }
}
