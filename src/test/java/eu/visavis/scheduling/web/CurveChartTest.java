package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.scheduling.solver.whatif.Range;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CurveChartTest {
    @Test
    void drawsMeetingsOverNumbersFromZeroOn() {
        CurveChart chart = chart(Map.of(10, sure(0), 20, sure(50), 30, sure(100)), 20);

        assertThat(chart.line()).isEqualTo("62,236 329,135 596,34");
        assertThat(chart.band()).isEmpty();
        assertThat(chart.rows()).extracting(Chart.Tick::value).containsExactly(0, 20, 40, 60, 80, 100);
        assertThat(chart.now().number()).isEqualTo(20);
        assertThat(chart.points()).allMatch(CurveChart.Point::labelled);
    }

    @Test
    void drawsABandFromTheLeastToTheMost() {
        CurveChart chart = chart(Map.of(1, sure(0), 2, new CurveChart.Known(new Range(40, 50, 100), 100)), 1);

        assertThat(chart.band()).isEqualTo("62,236 596,34 596,156 62,236");
    }

    @Test
    void writesThePresentNumberAndOthersWhereThereIsRoom() {
        CurveChart chart = chart(Map.of(20, sure(1), 44, sure(2), 45, sure(2), 47, sure(2), 70, sure(3)), 45);

        assertThat(chart.points())
                .extracting(CurveChart.Point::number, CurveChart.Point::labelled)
                .containsExactly(tuple(20, true), tuple(44, false), tuple(45, true), tuple(47, false), tuple(70, true));
    }

    @Test
    void drawsAnEventWithoutMeetings() {
        assertThat(chart(Map.of(1, sure(0)), 1).line()).isEqualTo("329,236");
    }

    private static CurveChart chart(Map<Integer, CurveChart.Known> known, int present) {
        return CurveChart.of("TABLES", new TreeMap<>(known), present);
    }

    private static CurveChart.Known sure(int meetings) {
        return new CurveChart.Known(new Range(meetings, meetings, meetings), meetings);
    }
}
