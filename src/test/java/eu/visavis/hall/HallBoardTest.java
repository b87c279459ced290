package eu.visavis.hall;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HallBoardTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final Instant NINE = Instant.parse("2027-05-19T07:00:00Z");

    private static HallSlot slot(int minutesAfterNine) {
        Instant start = NINE.plusSeconds(60L * minutesAfterNine);
        return new HallSlot(new TimeWindow(start, start.plus(Duration.ofMinutes(20))), List.of());
    }

    private static HallBoard at(int minutesAfterNine, HallSlot... all) {
        return HallBoard.of(List.of(all), NINE.plusSeconds(60L * minutesAfterNine), PRAGUE);
    }

    @Test
    void knowsWhatRunsAndWhatComes() {
        HallBoard board = at(5, slot(20), slot(0), slot(40));

        assertThat(board.current()).contains(slot(0));
        assertThat(board.next()).contains(slot(20));
    }

    @Test
    void changesAtTheVeryMoment() {
        assertThat(at(20, slot(0), slot(20)).current()).contains(slot(20));
        assertThat(at(20, slot(0), slot(20)).next()).isEmpty();
    }

    @Test
    void knowsThatABreakIsNoSlot() {
        HallBoard board = at(30, slot(0), slot(60));

        assertThat(board.current()).isEmpty();
        assertThat(board.next()).contains(slot(60));
    }

    @Test
    void endsWithTheOneThatEndsFirstWhereSessionsOverlap() {
        HallSlot longer = new HallSlot(new TimeWindow(NINE, NINE.plusSeconds(3600)), List.of());

        assertThat(at(5, longer, slot(0)).current()).contains(slot(0));
    }

    @Test
    void keepsOtherDaysBack() {
        HallSlot tomorrow = slot(24 * 60);
        HallBoard board = at(30, slot(0), tomorrow);

        assertThat(board.slots()).isEmpty();
        assertThat(board.later()).contains(tomorrow.window());
    }

    @Test
    void countsDaysByTheClockOfTheEvent() {
        // 23:30 in Prague is still the same day there, although it is another one in Tokyo.
        HallSlot late = slot(14 * 60 + 30);

        assertThat(at(0, late).slots()).containsExactly(late);
        assertThat(HallBoard.of(List.of(late), NINE, ZoneId.of("Asia/Tokyo")).slots())
                .isEmpty();
    }

    @Test
    void hasEnoughForSomeHoursWithoutNetworkAndNoMore() {
        HallSlot[] day = IntStream.range(0, 30).mapToObj(i -> slot(20 * i)).toArray(HallSlot[]::new);

        assertThat(at(0, day).slots()).hasSize(HallBoard.MOST_SLOTS).startsWith(slot(0));
    }
}
