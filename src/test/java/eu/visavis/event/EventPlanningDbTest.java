package eu.visavis.event;

import static eu.visavis.testing.SampleEvent.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import eu.visavis.kernel.TimeWindow;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EventPlanningDbTest {
    private final Database database;
    private final SampleEvent event;

    EventPlanningDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void makesSlotsInTheZoneOfTheEvent() {
        assertThat(starts("2027-05-19"))
                .startsWith(Instant.parse("2027-05-19T11:00:00Z"), Instant.parse("2027-05-19T11:20:00Z"))
                .endsWith(Instant.parse("2027-05-19T14:40:00Z"))
                .hasSize(12);
    }

    @Test
    void keepsTheClockTimesWhenSummerTimeBegins() {
        add(session("2027-03-27", "09:00", "09:40"));
        add(session("2027-03-28", "09:00", "09:40"));

        assertThat(starts("2027-03-27"))
                .containsExactly(Instant.parse("2027-03-27T08:00:00Z"), Instant.parse("2027-03-27T08:20:00Z"));
        assertThat(starts("2027-03-28"))
                .containsExactly(Instant.parse("2027-03-28T07:00:00Z"), Instant.parse("2027-03-28T07:20:00Z"));
    }

    @Test
    void keepsTheClockTimesWhenSummerTimeEnds() {
        add(session("2027-10-30", "09:00", "09:20"));
        add(session("2027-10-31", "09:00", "09:20"));

        assertThat(starts("2027-10-30")).containsExactly(Instant.parse("2027-10-30T07:00:00Z"));
        assertThat(starts("2027-10-31")).containsExactly(Instant.parse("2027-10-31T08:00:00Z"));
    }

    @Test
    void readsASessionBackAsItWasStated() {
        SessionTimes times = new SessionTimes(
                LocalDate.of(2027, 5, 21),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                15,
                List.of(new SessionTimes.Break(LocalTime.of(10, 0), LocalTime.of(10, 30))));

        add(times);

        List<SessionTimes> stored = database.call(beans -> beans.get(Events.class).sessions(event.id()).stream()
                .map(Events.Session::times)
                .toList());
        assertThat(stored).hasSize(3).contains(times);
    }

    @Test
    void refusesASessionDuringAnother() {
        assertThat(add(session("2027-05-19", "16:40", "18:00"))).isEqualTo(EventPlanning.Outcome.OVERLAPS);
        assertThat(add(session("2027-05-19", "17:00", "18:00"))).isEqualTo(EventPlanning.Outcome.DONE);
    }

    @Test
    void refusesASessionWithoutRoomForASlot() {
        assertThat(add(session("2027-05-21", "09:00", "09:10"))).isEqualTo(EventPlanning.Outcome.NO_SLOT);
    }

    @Test
    void removesASessionWithItsSlots() {
        long first = database.call(
                beans -> beans.get(Events.class).sessions(event.id()).get(0).id());

        EventPlanning.Outcome outcome =
                database.call(beans -> beans.get(EventPlanning.class).removeSession(event.id(), first));

        assertThat(outcome).isEqualTo(EventPlanning.Outcome.DONE);
        assertThat(starts("2027-05-19")).isEmpty();
        assertThat(starts("2027-05-20")).hasSize(11);
    }

    @Test
    void removesASessionInWhichTablesAreClosed() {
        event.close(1, 0, 1, 22);
        long first = database.call(
                beans -> beans.get(Events.class).sessions(event.id()).get(0).id());

        EventPlanning.Outcome outcome =
                database.call(beans -> beans.get(EventPlanning.class).removeSession(event.id(), first));

        assertThat(outcome).isEqualTo(EventPlanning.Outcome.DONE);
        Closings left = database.call(beans -> beans.get(Events.class).closings(event.id()));
        assertThat(left.byTable())
                .containsExactly(
                        entry(event.tables().get(0), Set.of(event.slots().get(10))));
    }

    @Test
    void changesASessionAndKeepsTheSlotsThatStayAsTheyAre() {
        List<Long> before = event.slots();

        EventPlanning.Outcome outcome = change(event.id(), firstSession(), session("2027-05-19", "13:40", "17:40"));

        assertThat(outcome).isEqualTo(EventPlanning.Outcome.DONE);
        assertThat(starts("2027-05-19"))
                .startsWith(Instant.parse("2027-05-19T11:40:00Z"))
                .endsWith(Instant.parse("2027-05-19T15:20:00Z"))
                .hasSize(12);
        assertThat(event.slots())
                .containsAll(before.subList(2, before.size()))
                .doesNotContainAnyElementsOf(before.subList(0, 2));
    }

    @Test
    void opensTablesInSlotsThatAChangeTakesAway() {
        event.close(1, 0, 5);
        long staying = event.slots().get(5);

        change(event.id(), firstSession(), session("2027-05-19", "13:40", "17:40"));

        Closings left = database.call(beans -> beans.get(Events.class).closings(event.id()));
        assertThat(left.byTable()).containsExactly(entry(event.tables().get(0), Set.of(staying)));
    }

    @Test
    void refusesToMoveASessionIntoAnother() {
        add(session("2027-05-19", "18:00", "19:00"));

        assertThat(change(event.id(), firstSession(), session("2027-05-19", "13:00", "18:20")))
                .isEqualTo(EventPlanning.Outcome.OVERLAPS);
        assertThat(change(event.id(), firstSession(), session("2027-05-19", "13:00", "13:10")))
                .isEqualTo(EventPlanning.Outcome.NO_SLOT);
        assertThat(starts("2027-05-19")).hasSize(15);
    }

    @Test
    void changesSessionsOfItsOwnEventOnly() {
        SampleEvent other = SampleEvent.in(database);

        assertThat(change(other.id(), firstSession(), session("2027-05-19", "09:00", "10:00")))
                .isEqualTo(EventPlanning.Outcome.GONE);
        assertThat(event.slots()).hasSize(23);
    }

    @Test
    void leavesTheSessionsOfOtherEventsAlone() {
        SampleEvent other = SampleEvent.in(database);
        long foreign = database.call(
                beans -> beans.get(Events.class).sessions(other.id()).get(0).id());

        database.run(beans -> beans.get(EventPlanning.class).removeSession(event.id(), foreign));

        assertThat(other.slots()).hasSize(23);
    }

    @Test
    void refusesAnotherZoneWhileThereAreSlots() {
        EventPlanning.Outcome outcome = database.call(beans ->
                beans.get(EventPlanning.class).change(event.id(), SampleEvent.details(ZoneId.of("Europe/Lisbon"))));

        assertThat(outcome).isEqualTo(EventPlanning.Outcome.IN_USE);
    }

    private EventPlanning.Outcome add(SessionTimes times) {
        return database.call(beans -> beans.get(EventPlanning.class).addSession(event.id(), times));
    }

    private EventPlanning.Outcome change(long eventId, long session, SessionTimes times) {
        return database.call(beans -> beans.get(EventPlanning.class).changeSession(eventId, session, times));
    }

    private long firstSession() {
        return database.call(
                beans -> beans.get(Events.class).sessions(event.id()).get(0).id());
    }

    private List<Instant> starts(String day) {
        return database.call(beans -> beans.get(Events.class).slots(event.id()).stream()
                .map(Slot::window)
                .map(TimeWindow::start)
                .filter(start -> start.toString().startsWith(day))
                .toList());
    }
}
