package eu.visavis.event;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.TimeWindow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void goesOnWithTheEndOfABreak() {
        SessionTimes times = new SessionTimes(
                LocalDate.parse("2027-05-19"),
                LocalTime.parse("13:00"),
                LocalTime.parse("14:30"),
                20,
                List.of(new SessionTimes.Break(LocalTime.parse("13:30"), LocalTime.parse("13:45"))));

        assertThat(locals(times)).containsExactly("13:00", "13:45", "14:05");
    }

    @Test
    void leavesOutWhatNoClockShowsWhenClocksGoForward() {
        SessionTimes night = night("2027-03-28", 20);

        assertThat(locals(night)).containsExactly("01:20", "01:40", "03:00", "03:20", "03:40");
        assertThat(noOverlap(night.slots(BERLIN))).isTrue();
    }

    @Test
    void leavesOutTheSlotIntoWhichTheJumpPushesAnother() {
        SessionTimes night = night("2027-03-28", 50);

        // 1:20 lasts until 3:10 on the clock; 2:10 does not exist; 3:00 would begin before that end.
        assertThat(locals(night)).containsExactly("01:20");
    }

    @Test
    void keepsEverySlotWhenClocksGoBack() {
        SessionTimes night = night("2027-10-31", 20);

        assertThat(night.slots(BERLIN)).hasSize(8);
        assertThat(noOverlap(night.slots(BERLIN))).isTrue();
    }

    private static SessionTimes night(String day, int minutes) {
        return new SessionTimes(
                LocalDate.parse(day), LocalTime.parse("01:20"), LocalTime.parse("04:00"), minutes, List.of());
    }

    private static List<String> locals(SessionTimes times) {
        return times.slots(BERLIN).stream()
                .map(slot -> slot.start().atZone(BERLIN).toLocalTime().toString())
                .toList();
    }

    private static boolean noOverlap(List<TimeWindow> slots) {
        for (int i = 1; i < slots.size(); i++) {
            if (slots.get(i).overlaps(slots.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
