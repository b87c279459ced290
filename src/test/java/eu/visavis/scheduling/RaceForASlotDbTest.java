package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/**
 * Fifty clients who want the same person in the same slot, and fifty who do not get into each other's way. Publishing is
 * the one way in which a meeting comes to its slot.
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

    private static PlanRun planned(PlannedRuns runs, SampleEvent event, long one, long other) {
        runs.accepted(one, other);
        Place place = Place.of(event.slots().get(0), event.tables().get(0));
        return runs.planned(new PlanRow(Pair.of(one, other), 3, Optional.of(place), Optional.empty()));
    }

    private long placesOf(long participant) {
        return database.call(beans -> ((Number) beans.entities()
                        .createNativeQuery(
                                "select count(*) from participant_slot where participant_id = " + participant)
                        .getSingleResult())
                .longValue());
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
