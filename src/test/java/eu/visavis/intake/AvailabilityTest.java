package eu.visavis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void joinsStretchesThatTouch() {
        String typed = "2027-05-19T14:00/2027-05-19T15:00; 2027-05-19T13:00/2027-05-19T14:00;";

        assertThat(Availability.read(typed, BERLIN))
                .contains(List.of(
                        new TimeWindow(Instant.parse("2027-05-19T11:00:00Z"), Instant.parse("2027-05-19T13:00:00Z"))));
    }

    @Test
    void followsTheZoneThroughAChangeOfTheClock() {
        assertThat(Availability.read("2027-03-28T01:00/2027-03-28T04:00", BERLIN))
                .contains(List.of(
                        new TimeWindow(Instant.parse("2027-03-28T00:00:00Z"), Instant.parse("2027-03-28T02:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-05-19",
                "2027-05-19T13:00",
                "2027-05-19T13:00/",
                "2027-05-19T17:00/2027-05-19T13:00",
                "2027-05-19T13:00/2027-05-19T13:00",
                "2027-05-19T13:00/2027-05-19T15:00;2027-05-19T14:00/2027-05-19T16:00",
                "2027-05-32T13:00/2027-05-32T15:00",
                "+999999999-01-01T00:00/+999999999-01-02T00:00",
                ";"
            })
    void refusesWhatIsNoAvailability(String typed) {
        assertThat(Availability.read(typed, BERLIN)).isEmpty();
    }
}
