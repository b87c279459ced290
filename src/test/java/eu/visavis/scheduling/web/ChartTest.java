package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.PlanRuns.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    @Test
    void isEmptyBeforeTheFirstPlan() {
        assertThat(Chart.of(List.of(), 0, 2000, 30).line()).isEmpty();
    }

    @Test
    void drawsFromTheFirstPlanToNow() {
        Chart chart = Chart.of(List.of(new Point(0, 50, null), new Point(15_000, 100, null)), 100, 30_000, 30);

        assertThat(chart.line()).isEqualTo("56,250 313,20 570,20");
        assertThat(chart.now()).isEqualTo(new Chart.Dot(570, 20, 1000, 48));
    }

    @Test
    void putsRoundSharesBesideTheGrid() {
        Chart chart = Chart.of(List.of(new Point(100, 953, null)), 1000, 100, 30);

        assertThat(chart.rows()).extracting(Chart.Tick::value).containsExactly(1000, 990, 980, 970, 960, 950);
    }

    @Test
    void partsTheTimeWithoutRemainder() {
        assertThat(Chart.of(List.of(), 0, 0, 30).columns())
                .extracting(Chart.Tick::value)
                .containsExactly(0, 10, 20, 30);
        assertThat(Chart.of(List.of(), 0, 0, 10).columns())
                .extracting(Chart.Tick::value)
                .containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(Chart.of(List.of(), 0, 0, 60).columns())
                .extracting(Chart.Tick::value)
                .containsExactly(0, 15, 30, 45, 60);
    }

    @Test
    void staysInThePictureWhenEverythingIsPlaced() {
        Chart chart = Chart.of(List.of(new Point(10, 7, null)), 7, 40_000, 30);

        assertThat(chart.now().x()).isEqualTo(570);
        assertThat(chart.now().y()).isEqualTo(20);
    }

    @Test
    void thinsLongLinesOut() {
        List<Point> points = IntStream.range(0, 1200)
                .mapToObj(i -> new Point(i * 500L, i, null))
                .toList();

        assertThat(Chart.of(points, 1200, 600_000, 600).line().split(" ")).hasSizeLessThanOrEqualTo(202);
    }

    @Test
    void drawsTheGapsOnAScaleOfTheirOwn() {
        Chart.Gaps gaps = Chart.of(List.of(new Point(0, 50, 40), new Point(15_000, 60, 10)), 100, 30_000, 30)
                .gaps()
                .orElseThrow();

        assertThat(gaps.rows()).extracting(Chart.Tick::value).containsExactly(0, 10, 20, 30, 40);
        assertThat(gaps.line()).isEqualTo("56,20 313,193 570,193");
        assertThat(gaps.now().value()).isEqualTo(10);
    }

    @Test
    void drawsNoGapsIfAnyPointIsWithoutThem() {
        List<Point> points = List.of(new Point(0, 50, null), new Point(15_000, 60, 10));

        assertThat(Chart.of(points, 100, 30_000, 30).gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // share and gaps at the top, at the bottom, in the middle, far from each other
        "100, 5, 4, 48",
        "50,  0, 216, 234",
        "75,  2, 119, 186",
        "50,  5, 234, 48"
    })
    void writesTheTwoValuesApartFromEachOther(int share, int gaps, int shareTextY, int gapsTextY) {
        Chart chart = Chart.of(List.of(new Point(0, 50, 5), new Point(1000, share, gaps)), 100, 30_000, 30);

        assertThat(chart.now().textY()).isEqualTo(shareTextY);
        assertThat(chart.gaps().orElseThrow().now().textY()).isEqualTo(gapsTextY);
    }
}
