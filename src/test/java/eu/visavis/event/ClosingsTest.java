package eu.visavis.event;

import static org.assertj.core.api.Assertions.assertThat;

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
    void countsPairsOfTableAndSlot() {
        assertThat(closings.count()).isEqualTo(3);
        assertThat(Closings.NONE.count()).isZero();
    }
}
