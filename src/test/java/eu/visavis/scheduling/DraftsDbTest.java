package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.registration.Participants;
import eu.visavis.scheduling.DraftEditing.Seen;
import eu.visavis.scheduling.solver.Hindrance;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class DraftsDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;
    private final long ada;
    private final long bob;
    private final long cem;
    private final List<Long> slots;
    private final List<Long> tables;
    private final long other;
    private final PlanRun draft;

    DraftsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.slots = event.slots();
        this.tables = event.tables();
        this.other = personOf(cem);
        runs.accepted(ada, bob);
        runs.accepted(ada, cem);
        PlanRun run = runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0));
        this.draft = database.call(beans -> beans.get(DraftMaking.class).ofRun(run, event.organiserId()));
    }

    @Test
    void movesAMeetingAndTakesItBack() {
        assertThat(move(ada, bob, 2, 1, 0).kind()).isEqualTo(DraftOutcome.Kind.DONE);
        assertThat(place(ada, bob)).contains(at(2, 1));

        assertThat(undo(event.organiserId()).isDone()).isTrue();
        assertThat(place(ada, bob)).contains(at(0, 0));
        assertThat(undo(event.organiserId()).kind()).isEqualTo(DraftOutcome.Kind.NOTHING);
    }

    @Test
    void namesTheRuleThatAMoveWouldBreakAndChangesNothing() {
        DraftOutcome outcome = move(ada, bob, 1, 1, 0);

        assertThat(outcome.kind()).isEqualTo(DraftOutcome.Kind.BREAKS);
        assertThat(outcome.clash().orElseThrow().hindrance()).contains(Hindrance.PERSON_BUSY);
        assertThat(outcome.clash().orElseThrow().person()).hasValue(ada);
        assertThat(outcome.clash().orElseThrow().other()).hasValue(position(ada, cem));
        assertThat(place(ada, bob)).contains(at(0, 0));
    }

    @Test
    void exchangesTwoMeetingsAndTakesItBack() {
        DraftOutcome outcome = database.call(beans -> beans.get(DraftEditing.class)
                .exchange(draft, seen(ada, bob, 0), seen(ada, cem, 0), event.organiserId()));

        assertThat(outcome.isDone()).isTrue();
        assertThat(place(ada, bob)).contains(at(1, 0));
        assertThat(place(ada, cem)).contains(at(0, 0));
        assertThat(undo(event.organiserId()).isDone()).isTrue();
        assertThat(place(ada, bob)).contains(at(0, 0));
        assertThat(place(ada, cem)).contains(at(1, 0));
    }

    @Test
    void takesBackTwentyFiveSteps() {
        for (int step = 0; step < 25; step++) {
            assertThat(move(ada, bob, step % 2 == 0 ? 2 : 0, step % 2, step).isDone())
                    .isTrue();
        }
        for (int step = 0; step < 25; step++) {
            assertThat(undo(event.organiserId()).isDone()).isTrue();
        }
        assertThat(place(ada, bob)).contains(at(0, 0));
    }

    @Test
    void refusesToTakeBackWhatSomebodyElseHasChangedSinceAndGoesOnWithTheStepBefore() {
        move(ada, cem, 3, 0, 0);
        move(ada, bob, 2, 1, 0);
        database.run(beans -> beans.get(DraftEditing.class)
                .put(draft, seen(ada, bob, 1), Place.of(slots.get(2), tables.get(0)), other));

        DraftOutcome refused = undo(event.organiserId());

        assertThat(refused.kind()).isEqualTo(DraftOutcome.Kind.CHANGED);
        assertThat(refused.by()).isNotEmpty();
        assertThat(place(ada, bob)).contains(at(2, 0));
        assertThat(undo(event.organiserId()).isDone()).isTrue();
        assertThat(place(ada, cem)).contains(at(1, 0));
    }

    @Test
    void refusesToTakeBackWhatWouldBreakARuleByNow() {
        move(ada, bob, 2, 1, 0);
        database.run(beans -> beans.get(DraftEditing.class)
                .put(draft, seen(ada, cem, 0), Place.of(slots.get(0), tables.get(0)), other));

        DraftOutcome refused = undo(event.organiserId());

        assertThat(refused.kind()).isEqualTo(DraftOutcome.Kind.BREAKS);
        assertThat(place(ada, bob)).contains(at(2, 1));
    }

    @Test
    void letsOneOfTwoWhoMoveTheSameMeetingWin() {
        Callable<DraftOutcome.Kind> one = () -> move(ada, bob, 2, 1, 0).kind();
        Callable<DraftOutcome.Kind> two = () -> database.call(beans -> beans.get(DraftEditing.class)
                        .put(draft, seen(ada, bob, 0), Place.of(slots.get(3), tables.get(0)), other))
                .kind();

        assertThat(Race.between(one, two)).containsExactlyInAnyOrder(DraftOutcome.Kind.DONE, DraftOutcome.Kind.CHANGED);
    }

    @Test
    void letsOneOfTwoMeetingsThatWantTheSamePlaceAtTheSameMomentWin() {
        Callable<DraftOutcome.Kind> one = () -> move(ada, bob, 2, 1, 0).kind();
        Callable<DraftOutcome.Kind> two = () -> move(ada, cem, 2, 1, 0).kind();

        assertThat(Race.between(one, two)).contains(DraftOutcome.Kind.DONE).doesNotHaveDuplicates();
    }

    @Test
    void movesNoLockedMeeting() {
        lock(ada, bob, true, 0);

        assertThat(move(ada, bob, 2, 1, 1).kind()).isEqualTo(DraftOutcome.Kind.LOCKED);
        lock(ada, bob, false, 1);
        assertThat(move(ada, bob, 2, 1, 2).kind()).isEqualTo(DraftOutcome.Kind.DONE);
    }

    @Test
    void takesAMeetingOutAndPutsItBackAtTheBestTable() {
        database.run(beans -> beans.get(DraftEditing.class).takeOut(draft, seen(ada, bob, 0), event.organiserId()));
        assertThat(place(ada, bob)).isEmpty();

        database.run(beans ->
                beans.get(DraftEditing.class).put(draft, seen(ada, bob, 1), slots.get(0), event.organiserId()));

        assertThat(place(ada, bob)).contains(at(0, 0));
        long undoable = database.call(beans -> beans.get(DraftReading.class).undoable(draft, event.organiserId()));
        assertThat(undoable).isEqualTo(2);
    }

    @Test
    void countsTheDraftAnewAfterEachChange() {
        database.run(beans -> beans.get(DraftEditing.class).takeOut(draft, seen(ada, bob, 0), event.organiserId()));

        PlanRun counted = database.call(beans -> beans.get(PlanRuns.class).get(draft.id()));
        assertThat(counted.figures().placed()).isEqualTo(1);
        assertThat(counted.figures().wished()).isEqualTo(2);
        assertThat(counted.changes()).isEqualTo(1);
    }

    @Test
    void tellsOthersWhoChangedWhat() {
        move(ada, bob, 2, 1, 0);

        List<DraftReading.Step> steps =
                database.call(beans -> beans.get(DraftReading.class).since(draft, 0, other));

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).own()).isFalse();
        assertThat(steps.get(0).by()).isNotEmpty();
        assertThat(steps.get(0).positions()).containsExactly(position(ada, bob));
    }

    @Test
    void addsWishesThatCameSince() {
        runs.accepted(bob, cem);

        assertThat(place(bob, cem)).isEmpty();
        assertThat(move(bob, cem, 2, 0, 0).isDone()).isTrue();
    }

    @Test
    void beginsWithWhatIsPublishedAndSharesThatDraft() {
        runs.publish(draft, 1);

        PlanRun one = database.call(beans -> beans.get(DraftMaking.class).ofPublished(event.id(), event.organiserId()));
        PlanRun two = database.call(beans -> beans.get(DraftMaking.class).ofPublished(event.id(), other));

        assertThat(one.id()).isEqualTo(two.id()).isNotEqualTo(draft.id());
        assertThat(one.baseVersion()).isEqualTo(OptionalInt.of(1));
        assertThat(move(ada, bob, 2, 1, 0).kind()).isEqualTo(DraftOutcome.Kind.FROZEN);
    }

    @Test
    void takesAnEarlierVersionUpAgain() {
        runs.publish(draft, 1);
        runs.publish(runs.planned(placed(ada, bob, 2, 1)), 2);

        PlanRun again = database.call(beans -> beans.get(DraftMaking.class)
                .ofVersion(
                        beans.get(PublishedSchedule.class).versions(event.id()).get(1), event.organiserId()));

        assertThat(again.baseVersion()).isEqualTo(OptionalInt.of(1));
        assertThat(again.figures().placed()).isEqualTo(2);
        assertThat(database.call(beans -> beans.get(DraftReading.class).open(again))
                        .meetings())
                .extracting(meeting -> meeting.row().place().orElseThrow())
                .containsExactlyInAnyOrder(at(0, 0), at(1, 0));
    }

    private DraftOutcome move(long one, long two, int slot, int table, int revision) {
        return database.call(beans -> beans.get(DraftEditing.class)
                .put(
                        draft,
                        seen(one, two, revision),
                        Place.of(slots.get(slot), tables.get(table)),
                        event.organiserId()));
    }

    private void lock(long one, long two, boolean locked, int revision) {
        database.run(beans ->
                beans.get(DraftEditing.class).lock(draft, seen(one, two, revision), locked, event.organiserId()));
    }

    private DraftOutcome undo(long person) {
        return database.call(beans -> beans.get(DraftEditing.class).undo(draft, person));
    }

    private Seen seen(long one, long two, int revision) {
        return new Seen(position(one, two), revision);
    }

    private int position(long one, long two) {
        return meeting(one, two).position();
    }

    private Optional<Place> place(long one, long two) {
        return meeting(one, two).row().place();
    }

    private DraftMeeting meeting(long one, long two) {
        return database.call(beans -> beans.get(DraftReading.class).open(draft)).meetings().stream()
                .filter(meeting -> meeting.row().pair().equals(Pair.of(one, two)))
                .findFirst()
                .orElseThrow();
    }

    private long personOf(long participant) {
        return database.call(beans -> beans.get(Participants.class)
                .byId(List.of(participant))
                .get(participant)
                .person()
                .id());
    }

    private PlanRow placed(long one, long two, int slot, int table) {
        return new PlanRow(Pair.of(one, two), 3, Optional.of(at(slot, table)), Optional.empty());
    }

    private Place at(int slot, int table) {
        return Place.of(slots.get(slot), tables.get(table));
    }
}
