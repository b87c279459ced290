package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.registration.Cancelling;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.fairness.Fairness;
import eu.visavis.scheduling.fairness.FairnessReading;
import eu.visavis.scheduling.fairness.PersonShare;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class FairnessReadingDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;
    private final long ada;
    private final long bob;
    private final long cem;
    private final long dan;

    FairnessReadingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.dan = event.approved("dan");
    }

    @Test
    void readsWhatAPlanGivesToEach() {
        PlanRun run = runs.planned(placed(ada, bob, 0), unplaced(ada, cem, 3), unplaced(bob, cem, 5));

        FairnessReading.Read read = read(run);

        assertThat(read.fairness().shares())
                .containsExactlyInAnyOrder(
                        new PersonShare(ada, 2, 1, true),
                        new PersonShare(bob, 2, 1, true),
                        new PersonShare(cem, 2, 0, true),
                        new PersonShare(dan, 0, 0, false));
        assertThat(read.unplaced()).extracting(PlanRow::weight).containsExactly(5, 3);
    }

    @Test
    void keepsWhoHasLeftAndStandsInThePlan() {
        PlanRun run = runs.planned(placed(ada, bob, 0));
        for (long leaving : List.of(bob, dan)) {
            database.run(beans -> beans.get(Cancelling.class).cancel(event.id(), leaving));
        }

        assertThat(read(run).fairness().shares())
                .extracting(PersonShare::participantId)
                .containsExactlyInAnyOrder(ada, bob, cem);
    }

    @Test
    void keepsRunsApart() {
        PlanRun first = runs.planned(placed(ada, bob, 0));
        PlanRun second = runs.planned(placed(ada, bob, 0), placed(cem, dan, 0));

        assertThat(read(first).fairness().without()).isZero();
        assertThat(List.of(possible(first), possible(second))).containsExactly(2, 4);
    }

    @Test
    void readsAsManyStatementsForManyPeopleAsForFew() {
        PlanRun run = runs.planned(placed(ada, bob, 0));
        int forFew = database.statements(beans -> read(beans, run));
        PlanRow[] rows = IntStream.range(0, 12)
                .mapToObj(i -> placed(event.approved("more" + i), event.approved("other" + i), i))
                .toArray(PlanRow[]::new);
        PlanRun large = runs.planned(rows);

        assertThat(database.statements(beans -> read(beans, large)))
                .isEqualTo(forFew)
                .isBetween(1, 4);
    }

    private int possible(PlanRun run) {
        Fairness fairness = read(run).fairness();
        return fairness.possible().size();
    }

    private FairnessReading.Read read(PlanRun run) {
        return database.call(beans -> read(beans, run));
    }

    private FairnessReading.Read read(Beans beans, PlanRun run) {
        FairnessReading reading = beans.get(FairnessReading.class);
        Map<Long, Registration> people = reading.people(event.id());
        return reading.read(run, people);
    }

    private PlanRow placed(long one, long other, int slot) {
        return new PlanRow(
                Pair.of(one, other), 3, Optional.of(Place.of(event.slots().get(slot), null)), Optional.empty());
    }

    private static PlanRow unplaced(long one, long other, int weight) {
        return new PlanRow(
                Pair.of(one, other), weight, Optional.empty(), Optional.of(UnplacedReason.NO_FREE_COMMON_SLOT));
    }
}
