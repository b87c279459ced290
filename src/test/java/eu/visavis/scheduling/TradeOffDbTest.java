package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class TradeOffDbTest {
    private static final Optional<Instant> FIXED = Optional.of(Instant.parse("2027-05-19T09:00:00Z"));

    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;

    TradeOffDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
    }

    private List<PlanRun> request() {
        PlanOrder order = new PlanOrder(10, true, PlanAim.of(PlanPreset.CALM_DAY), Optional.of(keeping(7)));
        return database.call(
                beans -> beans.get(PlanRuns.class).requestTradeOff(event.id(), event.organiserId(), order));
    }

    private static KeptPlan keeping(int most) {
        return new KeptPlan(OptionalInt.of(most), FIXED);
    }

    private List<PlanRun> stored(long eventId, PublicCode code) {
        return database.call(beans -> beans.get(PlanRuns.class).ofTradeOff(eventId, code));
    }

    @Test
    void asksForOneRunPerNumberOfMovedMeetings() {
        PublicCode code = request().get(0).tradeOff().orElseThrow();

        List<PlanRun> asked = stored(event.id(), code);

        assertThat(asked)
                .extracting(run -> run.kept().orElseThrow())
                .containsExactly(keeping(0), keeping(5), keeping(20), new KeptPlan(OptionalInt.empty(), FIXED));
        assertThat(asked).allSatisfy(run -> {
            assertThat(run.aim().preset()).isEqualTo(PlanPreset.CALM_DAY);
            assertThat(run.includesPending()).isTrue();
            assertThat(run.state()).isEqualTo(PlanRun.State.QUEUED);
        });
    }

    @Test
    void keepsToTheRunThatIsOpen() {
        PlanRun open = runs.requested();

        List<PlanRun> asked = request();

        assertThat(asked).extracting(PlanRun::id).containsExactly(open.id());
        assertThat(asked.get(0).tradeOff()).isEmpty();
    }

    @Test
    void isNotShownToOtherEvents() {
        PublicCode code = request().get(0).tradeOff().orElseThrow();

        assertThat(stored(SampleEvent.in(database).id(), code)).isEmpty();
    }

    @Test
    void carriesTheRunsOutInTheirOrder() {
        List<PlanRun> asked = request();

        List<Integer> ahead = asked.stream()
                .map(run -> database.call(beans -> beans.get(PlanQueue.class).ahead(run)))
                .toList();

        assertThat(ahead.get(3) - ahead.get(0)).isEqualTo(3);
        assertThat(ahead).isSorted();
    }
}
