package eu.visavis.scheduling.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.kernel.OpenRequests;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.Outbox;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.Announcement;
import eu.visavis.scheduling.DraftMaking;
import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRelease;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.QueuedRun;
import eu.visavis.scheduling.RunKeeping;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.scheduling.SearchOrder;
import eu.visavis.scheduling.Searches;
import eu.visavis.scheduling.Spot;
import eu.visavis.scheduling.StandingPlan;
import eu.visavis.scheduling.StandingPlans;
import eu.visavis.scheduling.Telling;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.repair.LossReason;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From what comes in between to what is published because of it, in an event of two tables. */
@OnBothDatabases
class RepairsDbTest {
    private static final PlanSolver SOLVER = new PlanSolver();

    private final Database database;
    private final SampleEvent event;
    private final Searches searches = new Searches(Thread::new, new OpenRequests());
    private final List<Long> slots;
    private final List<Long> tables;
    private final long ada;
    private final long bob;
    private final long cem;
    private final long dan;
    /** The clock of those who report and of the search. */
    private Duration later = Duration.ZERO;

    RepairsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.slots = event.slots();
        this.tables = event.tables();
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.dan = event.approved("dan");
        accepted(ada, bob);
        accepted(cem, dan);
        publish(Map.of(Pair.of(ada, bob), spot(0, 0), Pair.of(cem, dan), spot(0, 1)));
    }

    @Test
    void callsOffWhatSomebodyMissesAndGivesThoseWhoWaitAnotherWhomTheyWish() {
        accepted(bob, cem);

        assertThat(absent(ada)).isEqualTo(Incidents.Outcome.DONE);
        List<RepairStep> steps = sought();
        assertThat(steps)
                .extracting(RepairStep::pair, RepairStep::kind)
                .contains(
                        tuple(Pair.of(ada, bob), RepairStep.Kind.CALLED_OFF),
                        tuple(Pair.of(bob, cem), RepairStep.Kind.NEW));

        Map<Long, Long> before = changes();
        assertThat(acceptAll()).isEqualTo(Repairs.Outcome.PUBLISHED);
        assertThat(changes().entrySet())
                .filteredOn(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .extracting(Map.Entry::getKey)
                .as("whose open pages hear of it")
                .containsExactlyInAnyOrder(ada, bob, cem);
        assertThat(standing().keySet()).containsExactlyInAnyOrder(Pair.of(cem, dan), Pair.of(bob, cem));
        assertThat(mailsTo("ada")).isEqualTo(1);
        assertThat(mailsTo("bob")).isEqualTo(1);
        assertThat(mailsTo("dan")).isZero();
        assertThat(newest().acceptedVersion()).hasValue(2);
    }

    @Test
    void movesWhatSomebodyWhoComesLaterWouldMissAndNothingElse() {
        late(ada, 3);
        acceptAllOf(sought());

        assertThat(standing().get(Pair.of(cem, dan))).isEqualTo(spot(0, 1));
        assertThat(slots.indexOf(standing().get(Pair.of(ada, bob)).place().slotId()))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void movesWhatSomebodyWhoLeavesEarlierWouldMiss() {
        publish(Map.of(Pair.of(ada, bob), spot(5, 0), Pair.of(cem, dan), spot(0, 1)));
        report(incidents -> incidents.left(event.id(), code(ada), start(2), event.organiserId()));
        acceptAllOf(sought());

        assertThat(slots.indexOf(standing().get(Pair.of(ada, bob)).place().slotId()))
                .isLessThan(2);
    }

    @Test
    void takesPeopleToAnotherTableIfTheirsIsClosed() {
        publish(Map.of(Pair.of(ada, bob), spot(0, 0)));
        List<Slot> all = database.call(beans -> beans.get(Events.class).slots(event.id()));
        report(incidents -> incidents.tableClosed(event.id(), 1, all, event.organiserId()));
        List<RepairStep> steps = sought();

        assertThat(steps)
                .filteredOn(step -> step.pair().equals(Pair.of(ada, bob)))
                .hasSize(1);
        acceptAllOf(steps);
        assertThat(standing().get(Pair.of(ada, bob)).place().table()).hasValue(tables.get(1));
    }

    @Test
    void leavesNobodyInASlotThatFallsOut() {
        report(incidents -> incidents.slotLost(event.id(), slots.get(0), event.organiserId()));
        List<RepairStep> steps = sought();
        acceptAllOf(steps);

        assertThat(steps)
                .flatExtracting(step -> step.lost().stream().toList())
                .isNotEmpty()
                .containsOnly(LossReason.NO_SLOT);

        assertThat(standing())
                .hasSize(2)
                .allSatisfy((pair, spot) -> assertThat(spot.place().slotId()).isNotEqualTo(slots.get(0)));
    }

    @Test
    void publishesPartOfWhatIsProposed() {
        accepted(ada, cem);
        late(bob, 4);
        List<RepairStep> steps = sought();
        List<Integer> fresh = steps.stream()
                .filter(step -> step.kind() == RepairStep.Kind.NEW)
                .map(step -> step.group().orElseThrow())
                .toList();

        assertThat(accept(fresh)).isEqualTo(Repairs.Outcome.PUBLISHED);

        assertThat(standing().keySet()).containsExactlyInAnyOrder(Pair.of(cem, dan), Pair.of(ada, cem));
    }

    @Test
    void touchesNothingThatBeginsWithinTheFreezeWindow() {
        accepted(bob, cem);
        // In the first slot, which began five minutes ago: the second one begins in a quarter of an hour.
        later = Duration.between(Database.NOW, start(0)).plusMinutes(5);
        report(incidents -> incidents.left(event.id(), code(ada), start(0).plusSeconds(300), event.organiserId()));

        List<RepairStep> steps = sought();

        assertThat(steps).extracting(RepairStep::pair).contains(Pair.of(ada, bob));
        assertThat(steps)
                .filteredOn(step -> step.kind() == RepairStep.Kind.NEW)
                .hasSize(1)
                .allSatisfy(step -> assertThat(
                                slots.indexOf(step.after().orElseThrow().place().slotId()))
                        .isGreaterThanOrEqualTo(2));
    }

    @Test
    void letsPeopleMeetAgainOnceAReportIsTakenBack() {
        absent(ada);
        acceptAllOf(sought());
        assertThat(standing()).doesNotContainKey(Pair.of(ada, bob));
        PublicCode report = open().get(0).code();

        assertThat(takeBack(report)).isTrue();
        assertThat(takeBack(report)).isFalse();
        acceptAllOf(sought());

        assertThat(open()).isEmpty();
        assertThat(standing()).containsKey(Pair.of(ada, bob));
    }

    @Test
    void opensATableAndASlotAgainAsTheyWereBefore() {
        event.close(1, 4);
        List<Slot> all = database.call(beans -> beans.get(Events.class).slots(event.id()));
        report(incidents -> incidents.tableClosed(event.id(), 1, all, event.organiserId()));
        report(incidents -> incidents.slotLost(event.id(), slots.get(2), event.organiserId()));
        assertThat(openSlots()).isEqualTo(all.size() - 1);

        open().forEach(incident -> takeBack(incident.code()));

        assertThat(openSlots()).isEqualTo(all.size());
        Set<Long> closed = database.call(
                beans -> beans.get(Events.class).closings(event.id()).slotsOf(tables.get(0)));
        assertThat(closed).containsExactly(slots.get(4));
    }

    @Test
    void takesWhatIsSaidOfSomebodyTheSecondTimeInPlaceOfTheFirst() {
        absent(ada);
        long first = newest().id();
        absent(ada);
        assertThat(newest().id()).as("the same said twice begins nothing").isEqualTo(first);
        late(ada, 3);
        report(incidents -> incidents.left(event.id(), code(ada), start(6), event.organiserId()));

        assertThat(open()).extracting(Incident::kind).containsExactly(Incident.Kind.LEFT, Incident.Kind.LATE);
        StandingPlan plan = database.call(
                beans -> beans.get(StandingPlans.class).read(event.id()).orElseThrow());
        Set<Long> there = plan.event().participants().stream()
                .filter(person -> person.id() == ada)
                .flatMap(person -> person.availableSlotIds().stream())
                .collect(Collectors.toSet());
        assertThat(there).containsExactlyInAnyOrder(slots.get(3), slots.get(4), slots.get(5));
    }

    @Test
    void refusesWhatIsOverOrNotThere() {
        SampleEvent other = SampleEvent.in(database);
        later = Duration.between(Database.NOW, start(0)).plus(Duration.ofDays(2));

        assertThat(absent(ada)).isEqualTo(Incidents.Outcome.OVER);
        assertThat(report(incidents -> incidents.slotLost(event.id(), slots.get(0), event.organiserId())))
                .isEqualTo(Incidents.Outcome.OVER);
        assertThat(report(incidents -> incidents.tableClosed(event.id(), 7, List.of(), event.organiserId())))
                .isEqualTo(Incidents.Outcome.GONE);
        assertThat(report(incidents -> incidents.absent(other.id(), code(ada), event.organiserId())))
                .isEqualTo(Incidents.Outcome.GONE);
        assertThat(open()).isEmpty();
    }

    @Test
    void seeksNothingAsLongAsNothingIsPublished() {
        SampleEvent other = SampleEvent.in(database);

        database.run(beans -> beans.get(Repairs.class).request(other.id(), other.organiserId()));

        Optional<RepairRun> none =
                database.call(beans -> beans.get(Repairs.class).newest(other.id()));
        assertThat(none).isEmpty();
    }

    @Test
    void acceptsNothingThatSomethingHasOvertaken() {
        absent(ada);
        assertThat(accept(List.of())).isEqualTo(Repairs.Outcome.NOT_READY);
        sought();
        RepairRun seen = newest();
        late(cem, 2);
        assertThat(accept(seen, List.of())).isEqualTo(Repairs.Outcome.OVERTAKEN);

        sought();
        publish(Map.of(Pair.of(cem, dan), spot(4, 1)));
        assertThat(accept(List.of())).isEqualTo(Repairs.Outcome.OVERTAKEN);
    }

    @Test
    void publishesOnceIfTwoAcceptAtTheSameMoment() {
        absent(ada);
        List<Integer> groups = groups(sought());
        Callable<Repairs.Outcome> accepting = () -> accept(groups);

        assertThat(Race.between(accepting, accepting))
                .containsExactlyInAnyOrder(Repairs.Outcome.PUBLISHED, Repairs.Outcome.OVERTAKEN);
        assertThat(mailsTo("bob")).isEqualTo(1);
    }

    @Test
    void findsNothingToDoWhereNothingHasComeInBetween() {
        database.run(beans -> beans.get(Repairs.class).request(event.id(), Duration.ZERO, event.organiserId()));

        assertThat(sought()).isEmpty();
        assertThat(newest().freeze()).isZero();
        assertThat(accept(List.of())).isEqualTo(Repairs.Outcome.NOTHING);
    }

    @Test
    void waitsForNoOtherSearch() {
        absent(ada);

        int ahead = database.call(beans -> beans.get(PlanQueue.class).ahead(newest()));
        assertThat(ahead).isZero();
    }

    @Test
    void beginsAnewAfterACrashAndLetsTheEarlierAttemptWriteNoMore() {
        absent(ada);
        EachKept keeping = new EachKept();
        RepairKeeping.Attempt first = keeping.begin(newest().id()).orElseThrow();

        List<RepairStep> steps = sought();

        assertThat(keeping.keep(first, 1, List.of(), 1)).isEqualTo(SearchOrder.LEAVE);
        assertThat(database.<List<RepairStep>>call(
                        beans -> beans.get(Repairs.class).steps(newest())))
                .isEqualTo(steps)
                .isNotEmpty();
    }

    private Map<Long, Long> changes() {
        return database.call(beans -> {
            PublishedSchedule schedule = beans.get(PublishedSchedule.class);
            Map<Long, Long> byPerson = schedule.changesByPerson(event.id());
            byPerson.forEach((person, changes) ->
                    assertThat(schedule.changes(event.id(), person)).isEqualTo(changes));
            return byPerson;
        });
    }

    private Incidents.Outcome absent(long who) {
        return report(incidents -> incidents.absent(event.id(), code(who), event.organiserId()));
    }

    private void late(long who, int slot) {
        assertThat(report(incidents -> incidents.late(event.id(), code(who), start(slot), event.organiserId())))
                .isEqualTo(Incidents.Outcome.DONE);
    }

    private Incidents.Outcome report(Function<Incidents, Incidents.Outcome> saying) {
        return database.after(later).call(beans -> saying.apply(beans.get(Incidents.class)));
    }

    private boolean takeBack(PublicCode report) {
        return database.after(later)
                .call(beans -> beans.get(Incidents.class).takeBack(event.id(), report, event.organiserId()));
    }

    private List<Incident> open() {
        return database.call(beans -> beans.get(Incidents.class).open(event.id()));
    }

    private long openSlots() {
        return database.call(
                beans -> beans.get(Events.class).openSlots(event.id()).size());
    }

    /** Seeks the repair that was asked for, to its end. */
    private List<RepairStep> sought() {
        RepairRun run = newest();
        Clock clock = Clock.fixed(Database.NOW.plus(later), ZoneOffset.UTC);
        RepairRunning running =
                new RepairRunning(new EachKept(), new EachRead(), SOLVER, searches, clock, Duration.ofMillis(150));
        assertThat(running.run(run.id())).isEqualTo(Searches.Outcome.DONE);
        assertThat(newest().state()).isEqualTo(QueuedRun.State.FINISHED);
        return database.call(beans -> beans.get(Repairs.class).steps(newest()));
    }

    private RepairRun newest() {
        return database.call(
                beans -> beans.get(Repairs.class).newest(event.id()).orElseThrow());
    }

    private static List<Integer> groups(List<RepairStep> steps) {
        return steps.stream()
                .flatMap(step -> step.group().stream().boxed())
                .distinct()
                .toList();
    }

    private Repairs.Outcome acceptAll() {
        List<RepairStep> steps = database.call(beans -> beans.get(Repairs.class).steps(newest()));
        return accept(groups(steps));
    }

    private void acceptAllOf(List<RepairStep> steps) {
        assertThat(accept(groups(steps))).isEqualTo(Repairs.Outcome.PUBLISHED);
    }

    private Repairs.Outcome accept(List<Integer> groups) {
        return accept(newest(), groups);
    }

    private Repairs.Outcome accept(RepairRun run, List<Integer> groups) {
        return database.call(beans -> beans.get(Repairs.class).accept(run, groups, "", event.organiserId()));
    }

    private Map<Pair, Spot> standing() {
        return database.call(beans -> beans.get(StandingPlans.class).meetings(event.id()));
    }

    private void publish(Map<Pair, Spot> meetings) {
        int number = database.call(beans -> beans.get(PublishedSchedule.class)
                .version(event.id())
                .map(version -> version.number())
                .orElse(0));
        PlanRelease.Outcome outcome = database.call(beans -> {
            PlanRun draft =
                    beans.get(DraftMaking.class).ofMeetings(event.id(), new HashMap<>(meetings), event.organiserId());
            return beans.get(PlanRelease.class)
                    .publish(draft, number + 1, new Announcement("", Telling.NOBODY), event.organiserId());
        });
        assertThat(outcome).isEqualTo(PlanRelease.Outcome.PUBLISHED);
        List<ScheduledMeeting> all =
                database.call(beans -> beans.get(PublishedSchedule.class).ofEvent(event.id()));
        assertThat(all).filteredOn(meeting -> !meeting.cancelled()).hasSize(meetings.size());
    }

    private Spot spot(int slot, int table) {
        return new Spot(new Place(slots.get(slot), OptionalLong.of(tables.get(table))), OptionalLong.empty());
    }

    private Instant start(int slot) {
        return database.call(beans ->
                beans.get(Events.class).slots(event.id()).get(slot).window().start());
    }

    private PublicCode code(long participant) {
        return database.call(beans ->
                beans.get(Participants.class).get(participant).participant().code());
    }

    private void accepted(long asking, long invited) {
        database.run(beans -> beans.get(MeetingRequests.class)
                .add(event.id(), asking, invited, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.ACCEPTED));
    }

    private long mailsTo(String name) {
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(event.addressOf(name)))
                .count());
    }

    /** Keeps in a transaction for each call, as the server does. */
    private final class EachKept extends RepairKeeping {
        @Override
        public Optional<Attempt> begin(long runId) {
            return database.call(beans -> beans.get(RepairKeeping.class).begin(runId));
        }

        @Override
        public SearchOrder keep(Attempt attempt, int version, List<RepairStep> steps, long elapsedMillis) {
            return database.call(beans -> beans.get(RepairKeeping.class).keep(attempt, version, steps, elapsedMillis));
        }

        @Override
        public void finish(RunKeeping.Attempt attempt, long elapsedMillis) {
            database.run(beans -> beans.get(RepairKeeping.class).finish(attempt, elapsedMillis));
        }

        @Override
        public void fail(RunKeeping.Attempt attempt) {
            database.run(beans -> beans.get(RepairKeeping.class).fail(attempt));
        }
    }

    /** Reads in a transaction for each call, as the server does. */
    private final class EachRead extends StandingPlans {
        @Override
        public Optional<StandingPlan> read(long eventId) {
            return database.call(beans -> beans.get(StandingPlans.class).read(eventId));
        }
    }
}
