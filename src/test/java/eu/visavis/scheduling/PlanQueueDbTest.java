package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PlanQueueDbTest {
    private final Database database;
    private final List<PlannedRuns> events;
    private final List<PlanRun> runs;

    PlanQueueDbTest(Database database) {
        this.database = database;
        endThoseOfTheTestsBefore();
        this.events = Stream.generate(() -> new PlannedRuns(database, SampleEvent.in(database)))
                .limit(3)
                .toList();
        this.runs = events.stream().map(PlannedRuns::requested).toList();
    }

    @Test
    void keepsTheOrderInWhichRunsWereAskedFor() {
        assertThat(ahead(1)).containsExactly(0, 1, 2);
        assertThat(due(1)).containsExactly(true, false, false);
    }

    @Test
    void letsTheNextOneInWhenARunEnds() {
        PlanKeeping.Attempt attempt = events.get(0).begin(runs.get(0));
        assertThat(ahead(1)).containsExactly(0, 1, 2);

        database.run(beans -> beans.get(PlanKeeping.class).finish(attempt, 1000));

        assertThat(ahead(1)).containsExactly(0, 0, 1);
        assertThat(due(1)).containsExactly(true, true, false);
    }

    @Test
    void doesNotWaitForARunThatIsStoppedBeforeItsTurn() {
        database.run(beans -> beans.get(PlanRuns.class).stop(runs.get(1)));

        assertThat(ahead(1)).containsExactly(0, 0, 1);
    }

    @Test
    void carriesOutAsManyAtATimeAsAreAllowed() {
        assertThat(ahead(2)).containsExactly(0, 0, 1);
        assertThat(due(2)).containsExactly(true, true, false);
    }

    @Test
    void letsARunGoOnThatWasCutOffAfterOthersCame() {
        events.get(2).begin(runs.get(2));

        assertThat(due(1)).containsExactly(true, false, true);
    }

    @Test
    void refusesToCarryOutNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue(0))
                .withMessage("VISAVIS_PLAN_RUNS must be a number from 1 to 64, not 0");
    }

    private void endThoseOfTheTestsBefore() {
        database.run(beans -> beans.get(EntityManager.class)
                .createQuery("update PlanRun r set r.state = :over where r.state in :open")
                .setParameter("over", PlanRun.State.FINISHED)
                .setParameter("open", PlanRun.State.OPEN)
                .executeUpdate());
    }

    private List<Integer> ahead(int atATime) {
        return runs.stream()
                .map(run -> database.call(beans -> new PlanQueue(beans.get(EntityManager.class), atATime)
                        .ahead(beans.get(PlanRuns.class).get(run.id()))))
                .toList();
    }

    private List<Boolean> due(int atATime) {
        return runs.stream()
                .map(run -> database.call(
                        beans -> new PlanQueue(beans.get(EntityManager.class), atATime).isDue(PlanRun.class, run.id())))
                .toList();
    }

    private PlanQueue queue(int atATime) {
        return database.call(beans -> new PlanQueue(beans.get(EntityManager.class), atATime));
    }
}
