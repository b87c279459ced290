package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {
    private static final Instant ASKED = Instant.parse("2027-03-01T08:00:00Z");

    @Test
    void isAQuarterOfWhatIsLeft() {
        assertThat(daysBefore(8).time()).isEqualTo(Duration.ofDays(2));
        assertThat(daysBefore(2).time()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void isSevenDaysAtMost() {
        assertThat(daysBefore(28).time()).isEqualTo(Duration.ofDays(7));
        assertThat(daysBefore(200).time()).isEqualTo(Duration.ofDays(7));
        assertThat(AnswerTime.of(ASKED, Optional.empty()).time()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void isTwoHoursAtLeast() {
        assertThat(AnswerTime.of(ASKED, Optional.of(ASKED.plus(Duration.ofHours(8))))
                        .time())
                .isEqualTo(Duration.ofHours(2));
        assertThat(AnswerTime.of(ASKED, Optional.of(ASKED.plus(Duration.ofHours(1))))
                        .time())
                .isEqualTo(Duration.ofHours(2));
        assertThat(daysBefore(-1).time()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void remindsAtHalfTime() {
        assertThat(daysBefore(8).reminder()).isEqualTo(ASKED.plus(Duration.ofDays(1)));
        assertThat(daysBefore(8).end()).isEqualTo(ASKED.plus(Duration.ofDays(2)));
    }

    @Test
    void leavesHalfOfTheTimeAfterALateReminder() {
        Instant late = ASKED.plus(Duration.ofDays(10));

        assertThat(daysBefore(8).endAfter(late)).isEqualTo(late.plus(Duration.ofDays(1)));
        assertThat(daysBefore(8).endAfter(daysBefore(8).reminder()))
                .isEqualTo(daysBefore(8).end());
    }

    private static AnswerTime daysBefore(int days) {
        return AnswerTime.of(ASKED, Optional.of(ASKED.plus(Duration.ofDays(days))));
    }
}
