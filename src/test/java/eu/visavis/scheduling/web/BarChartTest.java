package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.fairness.Fairness;
import eu.visavis.scheduling.fairness.PersonShare;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarChartTest {
    @Test
    void drawsPeopleWhoCouldHaveNoneAsAnOutlineAboveTheOthers() {
        BarChart chart = chart(share(1, 0, true), share(2, 0, false), share(3, 2, true));

        BarChart.Bar none = chart.bars().get(0);
        assertThat(none.people()).isEqualTo(2);
        assertThat(none.others()).isEqualTo(1);
        assertThat(none.height()).isEqualTo(none.othersHeight()).isPositive();
        assertThat(chart.hasOthers()).isTrue();
    }

    @Test
    void tellsItsRange() {
        BarChart chart = chart(share(1, 1, true), share(2, 3, true), share(3, 3, true), share(4, 4, true));

        assertThat(List.of(chart.fewest(), chart.most(), chart.mostOften())).containsExactly(1, 4, 3);
        assertThat(chart.hasOthers()).isFalse();
        assertThat(chart.bars().get(0).height()).isZero();
    }

    @Test
    void keepsBarsApartAndWithinThePicture() {
        BarChart chart = chart(IntStream.rangeClosed(0, 60)
                .mapToObj(meetings -> share(meetings, meetings, true))
                .toArray(PersonShare[]::new));

        for (int i = 1; i < chart.bars().size(); i++) {
            BarChart.Bar before = chart.bars().get(i - 1);
            assertThat(chart.bars().get(i).x()).isGreaterThan(before.x() + before.width());
        }
        assertThat(chart.bars())
                .allSatisfy(bar -> assertThat(bar.x() + bar.width()).isBetween(56, 614));
        assertThat(chart.bars().stream().filter(BarChart.Bar::labelled)).hasSizeLessThanOrEqualTo(12);
        assertThat(chart.isRoomy()).isFalse();
    }

    @Test
    void hasAScaleWithoutAnybody() {
        BarChart chart = chart();

        assertThat(chart.rows()).hasSizeGreaterThan(1);
        assertThat(chart.bars()).hasSize(1);
    }

    private static PersonShare share(long id, int meetings, boolean possible) {
        return new PersonShare(id, meetings, meetings, possible);
    }

    private static BarChart chart(PersonShare... shares) {
        return BarChart.of(new Fairness(List.of(shares)).levels());
    }
}
