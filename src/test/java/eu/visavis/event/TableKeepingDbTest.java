package eu.visavis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.event.TableChanges.Closing;
import eu.visavis.event.TableChanges.Kind;
import eu.visavis.event.TableKeeping.Outcome;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class TableKeepingDbTest {
    private static final Outcome DONE = new Outcome.Done();

    private final Database database;
    private final SampleEvent event;
    private final List<Long> slots;

    TableKeepingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.slots = event.slots();
    }

    @Test
    void numbersTablesOn() {
        assertThat(keep(tables -> tables.add(event.id(), 2, new TableFacts("B", true))))
                .isEqualTo(DONE);

        assertThat(tables())
                .extracting(MeetingTable::number, MeetingTable::hall, MeetingTable::isAccessible)
                .containsExactly(tuple(1, "A", false), tuple(2, "A", false), tuple(3, "B", true), tuple(4, "B", true));
    }

    @Test
    void refusesMoreTablesThanAnEventCanHave() {
        TableFacts facts = new TableFacts("B", false);

        assertThat(keep(tables -> tables.add(event.id(), TableKeeping.MAX_TABLES - 1, facts)))
                .isEqualTo(new Outcome.TooMany());
        assertThat(keep(tables -> tables.add(event.id(), TableKeeping.MAX_TABLES - 2, facts)))
                .isEqualTo(DONE);
        assertThat(event.tables()).hasSize(TableKeeping.MAX_TABLES);
    }

    @Test
    void refusesNumbersBeyondTheHighest() {
        StatedTable last = new StatedTable(TableKeeping.MAX_NUMBER, new TableFacts("", false), List.of());
        keep(tables -> tables.add(event.id(), List.of(last)));

        assertThat(keep(tables -> tables.add(event.id(), 1, new TableFacts("", false))))
                .isEqualTo(new Outcome.TooMany());
    }

    @Test
    void addsStatedTablesClosedInEverySlotThatTheirTimesTouch() {
        TimeWindow first = window(0);
        TimeWindow touching =
                new TimeWindow(first.start().plusSeconds(600), first.end().plusSeconds(60));
        StatedTable stated = new StatedTable(7, new TableFacts("Foyer", true), List.of(touching));

        assertThat(keep(tables -> tables.add(event.id(), List.of(stated)))).isEqualTo(DONE);

        assertThat(tables()).extracting(MeetingTable::number).containsExactly(1, 2, 7);
        assertThat(closedSlots(7)).containsExactlyInAnyOrder(slots.get(0), slots.get(1));
    }

    @Test
    void addsNoStatedTableIfOneNumberIsTaken() {
        TableFacts facts = new TableFacts("", false);
        List<StatedTable> stated = List.of(new StatedTable(9, facts, List.of()), new StatedTable(2, facts, List.of()));

        assertThat(keep(tables -> tables.add(event.id(), stated))).isEqualTo(new Outcome.NumberTaken(2));
        assertThat(event.tables()).hasSize(2);
    }

    @Test
    void changesOneTableWithItsNumber() {
        TableChanges changes =
                new TableChanges(Optional.of("Gallery"), Optional.of(true), closing(Kind.CLOSED_EXACTLY, 3, 4));

        assertThat(keep(tables -> tables.change(event.id(), 2, 12, changes))).isEqualTo(DONE);

        assertThat(tables())
                .extracting(MeetingTable::number, MeetingTable::hall, MeetingTable::isAccessible)
                .containsExactly(tuple(1, "A", false), tuple(12, "Gallery", true));
        assertThat(closedSlots(12)).containsExactlyInAnyOrder(slots.get(3), slots.get(4));
    }

    @Test
    void changesNothingIfTheNumberIsTaken() {
        TableChanges changes =
                new TableChanges(Optional.of("Gallery"), Optional.of(true), closing(Kind.CLOSED_EXACTLY, 3));

        assertThat(keep(tables -> tables.change(event.id(), 2, 1, changes))).isEqualTo(new Outcome.NumberTaken(1));

        assertThat(tables().get(1).facts()).isEqualTo(new TableFacts("A", false));
        assertThat(closedSlots(2)).isEmpty();
    }

    @Test
    void changesSeveralTablesAndLeavesTheRestOfThemAsItIs() {
        event.close(1, 0);
        keep(tables -> tables.change(
                event.id(), List.of(1), new TableChanges(Optional.of("Gallery"), Optional.empty(), Closing.NONE)));

        keep(tables -> tables.change(
                event.id(),
                List.of(1, 2, 99),
                new TableChanges(Optional.empty(), Optional.of(true), closing(Kind.CLOSED_TOO, 1))));

        assertThat(tables())
                .extracting(MeetingTable::facts)
                .containsExactly(new TableFacts("Gallery", true), new TableFacts("A", true));
        assertThat(closedSlots(1)).containsExactlyInAnyOrder(slots.get(0), slots.get(1));
        assertThat(closedSlots(2)).containsExactly(slots.get(1));
    }

    @Test
    void opensTablesAgain() {
        event.close(1, 0, 1, 2);
        event.close(2, 1);

        keep(tables -> tables.change(
                event.id(),
                List.of(1, 2),
                new TableChanges(Optional.empty(), Optional.empty(), closing(Kind.OPEN, 1, 2, 5))));

        assertThat(closedSlots(1)).containsExactly(slots.get(0));
        assertThat(closedSlots(2)).isEmpty();
    }

    @Test
    void closesExactlyInTheSlotsNamed() {
        event.close(1, 0, 1);

        keep(tables -> tables.change(
                event.id(),
                1,
                1,
                new TableChanges(Optional.empty(), Optional.empty(), closing(Kind.CLOSED_EXACTLY, 1, 2))));

        assertThat(closedSlots(1)).containsExactlyInAnyOrder(slots.get(1), slots.get(2));
    }

    @Test
    void leavesTablesAndSlotsOfOtherEventsAlone() {
        SampleEvent other = SampleEvent.in(database);
        Closing foreign = new Closing(Kind.CLOSED_TOO, Set.copyOf(other.slots()), false);

        keep(tables -> tables.change(
                event.id(), List.of(1, 2), new TableChanges(Optional.of("Gallery"), Optional.empty(), foreign)));
        keep(tables -> tables.remove(event.id(), List.of(1, 2)));

        database.run(beans -> {
            Events events = beans.get(Events.class);
            assertThat(events.tables(other.id())).extracting(MeetingTable::hall).containsExactly("A", "A");
            assertThat(events.closings(other.id()).count()).isZero();
            assertThat(events.tables(event.id())).isEmpty();
        });
    }

    @Test
    void removesTablesWithTheirClosings() {
        event.close(1, 0);
        event.close(2, 0);

        assertThat(keep(tables -> tables.remove(event.id(), List.of(1)))).isEqualTo(DONE);

        assertThat(tables()).extracting(MeetingTable::number).containsExactly(2);
        Closings left = database.call(beans -> beans.get(Events.class).closings(event.id()));
        assertThat(left.count()).isEqualTo(1);
    }

    @Test
    void joinsClosedSlotsOfASessionToStretches() {
        // The first twelve slots are the first day's.
        event.close(1, 0, 1, 3, 11, 12);

        List<TimeWindow> times = database.call(beans -> {
            Events events = beans.get(Events.class);
            return events.closings(event.id()).timesOf(event.tables().get(0), events.slots(event.id()));
        });

        assertThat(times)
                .containsExactly(new TimeWindow(window(0).start(), window(1).end()), window(3), window(11), window(12));
    }

    private Outcome keep(Function<TableKeeping, Outcome> work) {
        return database.call(beans -> work.apply(beans.get(TableKeeping.class)));
    }

    private Closing closing(Kind kind, int... positions) {
        return new Closing(kind, Arrays.stream(positions).mapToObj(slots::get).collect(Collectors.toSet()), false);
    }

    private List<MeetingTable> tables() {
        return database.call(beans -> beans.get(Events.class).tables(event.id()));
    }

    private Set<Long> closedSlots(int number) {
        return database.call(beans -> {
            Events events = beans.get(Events.class);
            return events.tables(event.id()).stream()
                    .filter(table -> table.number() == number)
                    .map(table -> events.closings(event.id()).slotsOf(table.id()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private TimeWindow window(int position) {
        return database.call(
                beans -> beans.get(Events.class).slots(event.id()).get(position).window());
    }
}
