package eu.visavis.event;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosingsTest {
    private final Closings closings = new Closings(Map.of(1L, Set.of(11L, 12L), 2L, Set.of(11L)));

    @Test
    void tellsWhichTableIsClosedWhen() {
        assertThat(closings.isClosed(1, 12)).isTrue();
        assertThat(closings.isClosed(2, 12)).isFalse();
        assertThat(closings.isClosed(3, 11)).isFalse();
        assertThat(closings.slotsOf(3)).isEmpty();
    }

    @Test
    void takesASlotThatWasCalledOffForClosedEverywhere() {
        Instant begin = Instant.parse("2027-05-19T08:00:00Z");
        TimeWindow time = new TimeWindow(begin, begin.plusSeconds(1200));
        Slot slot = new Slot(1, 1, time);
        slot.callOff(true);

        assertThat(closings.isClosed(3, slot)).isTrue();
        assertThat(closings.timesOf(3, List.of(slot))).containsExactly(time);
    }

    @Test
    void countsPairsOfTableAndSlot() {
        assertThat(closings.count()).isEqualTo(3);
        assertThat(Closings.NONE.count()).isZero();
    }
}
