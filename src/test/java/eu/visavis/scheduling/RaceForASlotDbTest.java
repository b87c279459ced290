package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Booking;
import eu.visavis.event.EventRules;
import eu.visavis.event.Events;
import eu.visavis.event.Period;
import eu.visavis.matchmaking.Agreements;
import eu.visavis.matchmaking.Decline;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.registration.Cancelling;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.WishRules;
import eu.visavis.rules.WishedPair;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/**
 * Fifty clients who want the same person in the same slot, and fifty who do not get into each other's way: by publishing, by
 * booking, and by both at once.
 */
@OnBothDatabases
class RaceForASlotDbTest {
    private static final int CLIENTS = 50;

    private final Database database;

    RaceForASlotDbTest(Database database) {
        this.database = database;
    }

    @Test
    void givesASlotToOneOfFiftyAndTellsTheOthers() {
        SampleEvent event = SampleEvent.in(database);
        PlannedRuns runs = new PlannedRuns(database, event);
        long wanted = event.approved("wanted");
        List<Callable<PlanRelease.Outcome>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            PlanRun run = planned(runs, event, wanted, event.approved("client" + i));
            clients.add(() -> runs.publish(run, 1));
        }

        List<PlanRelease.Outcome> outcomes = race(clients);

        assertThat(outcomes).filteredOn(PlanRelease.Outcome.PUBLISHED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(PlanRelease.Outcome.OVERTAKEN::equals).hasSize(CLIENTS - 1);
        assertThat(placesOf(wanted)).isEqualTo(1);
        assertThat(doubleBookings()).isZero();
    }

    /** Each pair wants the same colleague to join, in the slot in which the colleague meets somebody else. */
    @Test
    void bringsSomebodyWhoJoinsToOneOfFiftyMeetings() {
        SampleEvent event = SampleEvent.in(database);
        PlannedRuns runs = new PlannedRuns(database, event);
        long wanted = event.approved("wanted");
        List<Callable<PlanRelease.Outcome>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            long one = event.approved("one" + i);
            long other = event.approved("other" + i);
            PlanRun run = planned(runs, event, one, other);
            database.run(beans -> beans.get(WishRules.class)
                    .state(event.id(), WishedPair.of(one, other), PairFacts.NONE.joinedBy(Set.of(wanted))));
            clients.add(() -> runs.publish(run, 1));
        }

        List<PlanRelease.Outcome> outcomes = race(clients);

        assertThat(outcomes).filteredOn(PlanRelease.Outcome.PUBLISHED::equals).hasSize(1);
        assertThat(placesOf(wanted)).isEqualTo(1);
        assertThat(doubleBookings()).isZero();
    }

    @Test
    void refusesNobodyWhoIsInNobodysWay() {
        List<Callable<PlanRelease.Outcome>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            SampleEvent event = SampleEvent.in(database);
            PlannedRuns runs = new PlannedRuns(database, event);
            PlanRun run = planned(runs, event, event.approved("one"), event.approved("other"));
            clients.add(() -> runs.publish(run, 1));
        }

        assertThat(race(clients)).containsOnly(PlanRelease.Outcome.PUBLISHED);
        assertThat(doubleBookings()).isZero();
    }

    @Test
    void letsOneOfFiftyBookTheSlot() {
        SampleEvent event = SampleEvent.in(database);
        open(event);
        PlannedRuns runs = new PlannedRuns(database, event);
        long wanted = event.approved("wanted");
        List<Callable<BookingDesk.Outcome>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            long client = event.approved("client" + i);
            runs.accepted(client, wanted);
            clients.add(() -> book(event, client, wanted, 0));
        }

        List<BookingDesk.Outcome> outcomes = race(clients);

        assertThat(outcomes).filteredOn(BookingDesk.Outcome.DONE::equals).hasSize(1);
        assertThat(outcomes).filteredOn(BookingDesk.Outcome.TAKEN::equals).hasSize(CLIENTS - 1);
        assertThat(placesOf(wanted)).isEqualTo(1);
        assertThat(doubleBookings()).isZero();
    }

    /** Who was too slow books the first slot that is offered then, all at once and again, until nothing is left. */
    @Test
    void losesNoWishOfThoseWhoWereTooSlow() {
        SampleEvent event = SampleEvent.in(database);
        open(event);
        PlannedRuns runs = new PlannedRuns(database, event);
        long wanted = event.approved("wanted");
        List<Long> waiting = new ArrayList<>();
        for (int i = 0; i < event.slots().size() + 2; i++) {
            long client = event.approved("client" + i);
            runs.accepted(client, wanted);
            waiting.add(client);
        }
        int all = waiting.size();

        while (waiting.size() > 2) {
            List<Callable<BookingDesk.Outcome>> clients = new ArrayList<>();
            waiting.forEach(client -> clients.add(() -> bookFirst(event, client, wanted)));
            List<BookingDesk.Outcome> outcomes = race(clients);
            assertThat(outcomes).contains(BookingDesk.Outcome.DONE);
            List<Long> slow = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) != BookingDesk.Outcome.DONE) {
                    slow.add(waiting.get(i));
                }
            }
            assertThat(placesOf(wanted)).isEqualTo(all - slow.size());
            waiting.retainAll(slow);
        }

        assertThat(placesOf(wanted)).isEqualTo(event.slots().size());
        assertThat(doubleBookings()).isZero();
        List<Long> agreed = database.call(beans -> beans.get(Agreements.class).of(event.id(), wanted));
        assertThat(agreed).hasSize(all);
        assertThat(offered(event, waiting.get(0), wanted)).isEmpty();
    }

    /** 25 pairs with nobody in common, and two tables. */
    @Test
    void letsNoMorePairsBookASlotThanThereAreTables() {
        SampleEvent event = SampleEvent.in(database);
        open(event);
        PlannedRuns runs = new PlannedRuns(database, event);
        List<Callable<BookingDesk.Outcome>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS / 2; i++) {
            long one = event.approved("one" + i);
            long other = event.approved("other" + i);
            runs.accepted(one, other);
            clients.add(() -> book(event, one, other, 0));
            clients.add(() -> book(event, other, one, 0));
        }

        race(clients);

        assertThat(meetings(event)).isEqualTo(event.tables().size());
        assertThat(doubleBookings()).isZero();
    }

    /** Some book, some move what they booked, some publish, and some take back or leave. */
    @Test
    void keepsSeatsWholeHoweverTheyAreTaken() {
        SampleEvent event = SampleEvent.in(database);
        open(event);
        PlannedRuns runs = new PlannedRuns(database, event);
        long wanted = event.approved("wanted");
        List<Callable<Object>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS / 5; i++) {
            long booking = event.approved("booking" + i);
            long moving = event.approved("moving" + i);
            long leaving = event.approved("leaving" + i);
            long returning = event.approved("returning" + i);
            List.of(booking, moving, leaving, returning).forEach(client -> runs.accepted(client, wanted));
            PlanRun run = planned(runs, event, wanted, event.approved("published" + i));
            book(event, moving, wanted, i + 1);
            book(event, leaving, wanted, i + 11);
            clients.add(() -> book(event, booking, wanted, 0));
            clients.add(() -> book(event, moving, wanted, 0));
            clients.add(() -> runs.publish(run, 2));
            clients.add(() -> leave(event, leaving));
            clients.add(() -> takeBack(event, returning, wanted));
        }

        race(clients);

        assertThat(doubleBookings()).isZero();
        assertThat(seatsWithoutMeeting()).isZero();
    }

    /** That the tests above can fail: who looks first and books then, without keys, books twice. */
    @Test
    void wouldSeeADoubleBookingIfThereWereNoKeys() throws SQLException {
        execute("create table naive_seat (person bigint, slot bigint)");
        CyclicBarrier everybodyLooked = new CyclicBarrier(CLIENTS);
        List<Callable<Boolean>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(() -> {
                boolean free = number("select count(*) from naive_seat where person = 1 and slot = 1") == 0;
                everybodyLooked.await();
                if (free) {
                    execute("insert into naive_seat values (1, 1)");
                }
                return free;
            });
        }

        assertThat(race(clients)).containsOnly(true);
        assertThat(number("select count(*) from (select person from naive_seat group by person, slot"
                        + " having count(*) > 1) twice"))
                .isPositive();
    }

    private void open(SampleEvent event) {
        event.rule(EventRules.USUAL.booked(new Booking(Booking.Times.PARTICIPANTS, Period.ALWAYS)));
    }

    private BookingDesk.Outcome book(SampleEvent event, long one, long other, int slot) {
        Instant start = database.call(beans ->
                beans.get(Events.class).slots(event.id()).get(slot).window().start());
        return database.call(beans -> beans.get(BookingDesk.class).book(event.id(), one, other, start));
    }

    private BookingDesk.Outcome bookFirst(SampleEvent event, long one, long other) {
        Instant start = offered(event, one, other).get(0).window().start();
        return database.call(beans -> beans.get(BookingDesk.class).book(event.id(), one, other, start));
    }

    private List<FreeSlot> offered(SampleEvent event, long one, long other) {
        return database.call(beans ->
                beans.get(BookingDesk.class).look(event.id(), one, other).slots());
    }

    private boolean leave(SampleEvent event, long participant) {
        return database.call(beans ->
                beans.observedBy(MeetingsOfLeavers.class).get(Cancelling.class).cancel(event.id(), participant));
    }

    private Object takeBack(SampleEvent event, long one, long other) {
        return database.call(beans -> {
            MeetingRequest request =
                    beans.get(MeetingRequests.class).find(one, other).orElseThrow();
            return beans.observedBy(MeetingsOfLeavers.class)
                    .get(RequestDesk.class)
                    .takeBack(event.id(), one, request.code(), Decline.SILENT);
        });
    }

    private long meetings(SampleEvent event) {
        return count("select count(*) from meeting where not cancelled and event_id = " + event.id());
    }

    private long seatsWithoutMeeting() {
        return count("select count(*) from participant_slot s join meeting m on m.id = s.meeting_id"
                + " where m.cancelled or m.slot_id <> s.slot_id");
    }

    private long count(String sql) {
        return database.call(
                beans -> ((Number) beans.entities().createNativeQuery(sql).getSingleResult()).longValue());
    }

    private static PlanRun planned(PlannedRuns runs, SampleEvent event, long one, long other) {
        runs.accepted(one, other);
        Place place = Place.of(event.slots().get(0), event.tables().get(0));
        return runs.planned(new PlanRow(Pair.of(one, other), 3, Optional.of(place), Optional.empty()));
    }

    private long placesOf(long participant) {
        return count("select count(*) from participant_slot where participant_id = " + participant);
    }

    /** Counted from the meetings themselves, not from the keys that are to prevent it. */
    private long doubleBookings() {
        return database.call(beans -> ((Number) beans.entities()
                        .createNativeQuery("select count(*) from (select person, slot_id from"
                                + " (select first_id person, slot_id from meeting where not cancelled union all"
                                + " select second_id person, slot_id from meeting where not cancelled union all"
                                + " select participant_id person, slot_id from meeting_joiner join meeting"
                                + " on id = meeting_id where not cancelled and not gone) seats"
                                + " group by person, slot_id having count(*) > 1) twice")
                        .getSingleResult())
                .longValue());
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> race(List<Callable<T>> clients) {
        return Race.between(clients.toArray(new Callable[0]));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
