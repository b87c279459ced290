package eu.visavis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
    private final WorkingHours hours =
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Berlin"));

    @Test
    void coverSlotsFromTheirBeginningToTheirEnd() {
        assertThat(hours.cover(slot("07:00", "07:20"))).isTrue();
        assertThat(hours.cover(slot("14:40", "15:00"))).isTrue();
    }

    @Test
    void coverNoSlotOfWhichAMinuteLiesOutside() {
        assertThat(hours.cover(slot("06:59", "07:20"))).isFalse();
        assertThat(hours.cover(slot("14:41", "15:01"))).isFalse();
    }

    @Test
    void coverNoSlotThatRunsOverMidnight() {
        WorkingHours late = new WorkingHours(LocalTime.of(0, 0), LocalTime.of(23, 59), ZoneId.of("Europe/Berlin"));

        assertThat(late.cover(slot("21:50", "22:10"))).isFalse();
    }

    private static TimeWindow slot(String from, String to) {
        return new TimeWindow(Instant.parse("2027-05-19T" + from + ":00Z"), Instant.parse("2027-05-19T" + to + ":00Z"));
    }
}
