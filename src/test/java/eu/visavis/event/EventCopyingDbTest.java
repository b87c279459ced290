package eu.visavis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EventCopyingDbTest {
    // Summer time begins on 28 March 2027 and ends on 31 October.
    private static final Instant MAY_5_AT_SIX = Instant.parse("2027-05-05T16:00:00Z");

    private final Database database;
    private final SampleEvent event;

    EventCopyingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void takesOverEverythingButPeopleOnOtherDays() {
        event.approved("somebody");
        PlaceLimit places = new PlaceLimit(OptionalInt.of(80), true);
        Period until = new Period(Optional.empty(), Optional.of(MAY_5_AT_SIX));
        event.rule(new EventRules(EventFormat.ON_SITE, until, Period.ALWAYS, places, true));

        Event copy = copy(LocalDate.of(2027, 11, 17));

        assertThat(copy.code()).isNotEqualTo(event.code());
        assertThat(copy.texts().get("en").title()).isEqualTo("Brokerage Day");
        assertThat(copy.venue().town()).isEqualTo("Dresden");
        assertThat(copy.format()).isEqualTo(EventFormat.ON_SITE);
        assertThat(copy.isShownPublicly()).isFalse();
        // Still at six in Dresden, although the clocks have gone back.
        assertThat(copy.registration().closes()).contains(Instant.parse("2027-11-03T17:00:00Z"));
        database.run(beans -> {
            Events events = beans.get(Events.class);
            assertThat(events.places(copy.id())).isEqualTo(places);
            assertThat(events.days(copy.id())).containsExactly(LocalDate.of(2027, 11, 17), LocalDate.of(2027, 11, 18));
            assertThat(events.slots(copy.id()))
                    .hasSameSizeAs(events.slots(event.id()))
                    .first()
                    .satisfies(
                            slot -> assertThat(slot.window().start()).isEqualTo(Instant.parse("2027-11-17T12:00:00Z")));
            assertThat(events.tables(copy.id()))
                    .extracting(MeetingTable::number, MeetingTable::hall)
                    .containsExactlyElementsOf(events.tables(event.id()).stream()
                            .map(table -> org.assertj.core.groups.Tuple.tuple(table.number(), table.hall()))
                            .toList());
            assertThat(beans.entities()
                            .createQuery("select count(p) from Participant p where p.eventId = :event", Long.class)
                            .setParameter("event", copy.id())
                            .getSingleResult())
                    .isZero();
        });
    }

    @Test
    void closesTablesInTheSlotsThatCorrespond() {
        database.run(beans -> beans.get(TableKeeping.class)
                .change(
                        event.id(),
                        List.of(2),
                        new TableChanges(Optional.empty(), Optional.of(true), TableChanges.Closing.NONE)));
        event.close(1, 0, 22);

        // In winter, so that the same clock time is another one in UTC.
        Event copy = copy(LocalDate.of(2027, 11, 17));

        database.run(beans -> {
            Events events = beans.get(Events.class);
            List<MeetingTable> tables = events.tables(copy.id());
            List<Slot> slots = events.slots(copy.id());
            assertThat(tables).extracting(MeetingTable::isAccessible).containsExactly(false, true);
            assertThat(events.closings(copy.id()).byTable())
                    .containsExactly(entry(
                            tables.get(0).id(),
                            Set.of(slots.get(0).id(), slots.get(22).id())));
            assertThat(events.closings(event.id()).count()).isEqualTo(2);
        });
    }

    @Test
    void takesOverTheBreaks() {
        SessionTimes withBreak = new SessionTimes(
                LocalDate.of(2027, 5, 21),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                20,
                List.of(new SessionTimes.Break(LocalTime.of(10, 0), LocalTime.of(10, 30))));
        database.run(beans -> beans.get(EventPlanning.class).addSession(event.id(), withBreak));

        Event copy = copy(LocalDate.of(2028, 5, 17));

        List<Events.Session> sessions =
                database.call(beans -> beans.get(Events.class).sessions(copy.id()));
        assertThat(sessions.get(2).times()).isEqualTo(withBreak.on(LocalDate.of(2028, 5, 19)));
    }

    @Test
    void leavesTheOriginalAsItIs() {
        copy(LocalDate.of(2028, 5, 17));

        Event original = database.call(beans -> beans.get(Events.class).get(event.id()));

        assertThat(original.texts()).containsOnlyKeys("en");
        assertThat(original.isShownPublicly()).isTrue();
        assertThat(event.tables()).hasSize(2);
    }

    private Event copy(LocalDate firstDay) {
        return database.call(beans -> beans.get(EventCopying.class).copy(event.id(), event.organiserId(), firstDay));
    }
}
