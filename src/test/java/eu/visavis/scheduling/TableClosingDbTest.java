package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.StandingMeeting;
import eu.visavis.event.TableChanges;
import eu.visavis.event.TableFacts;
import eu.visavis.event.TableKeeping;
import eu.visavis.event.TableKeeping.Outcome;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What closing and removing tables does where meetings are published, and what publishing does where they are closed. */
@OnBothDatabases
class TableClosingDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;
    private final long ada;
    private final long bob;
    private final List<Long> slots;
    private final List<Long> tables;

    TableClosingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.slots = event.slots();
        this.tables = event.tables();
        runs.accepted(ada, bob);
    }

    @Test
    void namesThePublishedMeetingsThatForbidAClosing() {
        runs.publish(planned(1, 0), 1);

        Outcome outcome = keep(keeping -> keeping.change(event.id(), List.of(1, 2), close(false, 0, 1)));

        assertThat(outcome).isEqualTo(new Outcome.Needed(List.of(standing(1, 1))));
        assertThat(closed()).isZero();
        assertThat(keep(keeping -> keeping.change(event.id(), List.of(2), close(false, 0, 1))))
                .isEqualTo(new Outcome.Done());
        assertThat(keep(keeping -> keeping.change(event.id(), List.of(1), close(false, 0))))
                .isEqualTo(new Outcome.Done());
        assertThat(closed()).isEqualTo(3);
    }

    @Test
    void closesATableBesidesItsMeetingsIfTheOrganiserSaysSo() {
        PlanRun run = planned(1, 0);
        runs.publish(run, 1);

        assertThat(keep(keeping -> keeping.change(event.id(), List.of(1), close(true, 1))))
                .isEqualTo(new Outcome.Done());

        assertThat(published()).isEqualTo(1);
        // What was closed before stands in nobody's way again.
        assertThat(keep(keeping -> keeping.change(event.id(), List.of(1), close(false, 1, 2))))
                .isEqualTo(new Outcome.Done());
        runs.publish(planned(1, 1), 2);
        assertThat(keep(keeping -> keeping.remove(event.id(), List.of(1)))).isEqualTo(new Outcome.Done());
    }

    @Test
    void publishesNoMeetingAtATableThatWasClosedSinceItWasPlanned() {
        PlanRun run = planned(1, 0);
        event.close(1, 1);

        ReleasePreview preview =
                database.call(beans -> beans.get(ReleaseReading.class).preview(run));

        assertThat(preview.meetings()).isZero();
        assertThat(preview.skipped()).isEqualTo(1);
        assertThat(runs.publish(run, 1)).isEqualTo(PlanRelease.Outcome.UNCHANGED);
        assertThat(published()).isZero();
    }

    @Test
    void letsOnlyOneOfClosingAndPublishingAtTheSameMomentWin() {
        PlanRun run = planned(1, 0);

        List<Object> outcomes = Race.between(
                () -> runs.publish(run, 1),
                () -> keep(keeping -> keeping.change(event.id(), List.of(1), close(false, 1))));

        boolean publishedFirst = outcomes.get(0) == PlanRelease.Outcome.PUBLISHED;
        assertThat(published()).isEqualTo(publishedFirst ? 1 : 0);
        assertThat(closed()).isEqualTo(publishedFirst ? 0 : 1);
    }

    @Test
    void keepsTheNumberOfATableThatPeopleHaveBeenTold() {
        runs.publish(planned(1, 0), 1);
        TableChanges gallery = new TableChanges(Optional.of("Gallery"), Optional.of(true), TableChanges.Closing.NONE);

        assertThat(keep(keeping -> keeping.change(event.id(), 1, 5, gallery)))
                .isEqualTo(new Outcome.NumberTold(List.of(standing(1, 1))));
        assertThat(facts()).containsOnly(new TableFacts("A", false));
        assertThat(keep(keeping -> keeping.change(event.id(), 1, 1, gallery))).isEqualTo(new Outcome.Done());
        assertThat(facts()).contains(new TableFacts("Gallery", true));
    }

    @Test
    void keepsTablesAtWhichMeetingsArePublished() {
        runs.publish(planned(1, 0), 1);

        assertThat(keep(keeping -> keeping.remove(event.id(), List.of(1, 2))))
                .isEqualTo(new Outcome.Needed(List.of(standing(1, 1))));
        assertThat(event.tables()).hasSize(2);
        assertThat(keep(keeping -> keeping.remove(event.id(), List.of(2)))).isEqualTo(new Outcome.Done());
    }

    @Test
    void saysToParticipantsThatATableIsAccessible() {
        runs.publish(planned(1, 0), 1);
        keep(keeping -> keeping.change(
                event.id(),
                List.of(1),
                new TableChanges(Optional.empty(), Optional.of(true), TableChanges.Closing.NONE)));

        ScheduledMeeting meeting = database.call(
                beans -> beans.get(PublishedSchedule.class).ofEvent(event.id()).get(0));

        assertThat(meeting.table()).contains(new ScheduledMeeting.TableSign(1, "A", true));
    }

    private PlanRun planned(int slot, int table) {
        return runs.planned(new PlanRow(
                Pair.of(ada, bob), 3, Optional.of(Place.of(slots.get(slot), tables.get(table))), Optional.empty()));
    }

    private Outcome keep(Function<TableKeeping, Outcome> work) {
        return database.call(
                beans -> work.apply(beans.observedBy(FrameGuard.class).get(TableKeeping.class)));
    }

    private TableChanges close(boolean besidesMeetings, int... positions) {
        Set<Long> chosen = Arrays.stream(positions).mapToObj(slots::get).collect(Collectors.toSet());
        return new TableChanges(
                Optional.empty(),
                Optional.empty(),
                new TableChanges.Closing(TableChanges.Kind.CLOSED_TOO, chosen, besidesMeetings));
    }

    private StandingMeeting standing(int slot, int table) {
        TimeWindow window = database.call(
                beans -> beans.get(Events.class).slots(event.id()).get(slot).window());
        String name = ".%s Example".formatted(event.code());
        return new StandingMeeting(window, OptionalInt.of(table), "ada" + name, "bob" + name);
    }

    private int closed() {
        return database.call(
                beans -> beans.get(Events.class).closings(event.id()).count());
    }

    private List<TableFacts> facts() {
        return database.call(beans -> beans.get(Events.class).tables(event.id()).stream()
                .map(MeetingTable::facts)
                .toList());
    }

    private long published() {
        return database.call(beans -> beans.get(PublishedSchedule.class).ofEvent(event.id()).stream()
                .filter(meeting -> !meeting.cancelled())
                .count());
    }
}
