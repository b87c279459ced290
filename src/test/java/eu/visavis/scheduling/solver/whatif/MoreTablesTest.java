package eu.visavis.scheduling.solver.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.TableTraits;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MoreTablesTest {
    private final Instance event = Fair.event();

    @Test
    void addsOpenTablesWhereMostOthersStand() {
        Instance changed = changed(2);

        TableTraits traits = new TableTraits(OptionalLong.of(7), Set.of());
        assertThat(changed.tables()).startsWith(event.tables().toArray(InstanceTable[]::new));
        assertThat(changed.tables().subList(4, 6))
                .containsExactly(
                        new InstanceTable(14, 5, Set.of(), traits), new InstanceTable(15, 6, Set.of(), traits));
        assertThat(changed.withTables(event.tables())).isEqualTo(event);
    }

    @Test
    void takesOrdinaryTablesWithHighNumbersFirst() {
        assertThat(ids(changed(-1))).containsExactly(10L, Fair.BOOTH, 12L);
        assertThat(ids(changed(-2))).containsExactly(Fair.BOOTH, 12L);
        assertThat(ids(changed(-3))).containsExactly(Fair.BOOTH);
    }

    @Test
    void leavesEverybodyTheirOwnTable() {
        assertThat(new MoreTables(-4).of(event, new Random(1))).isEmpty();
    }

    @Test
    void addsToAnEventWithoutAny() {
        Instance bare = new Instance(event.slots(), List.of(), List.of(), List.of());

        assertThat(new MoreTables(1).of(bare, new Random(1)).orElseThrow().tables())
                .containsExactly(new InstanceTable(0, 1));
    }

    private Instance changed(int count) {
        return new MoreTables(count).of(event, new Random(1)).orElseThrow();
    }

    private static List<Long> ids(Instance event) {
        return event.tables().stream().map(InstanceTable::id).toList();
    }
}
