package eu.visavis.rules.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads clock times such as 9:00 and 17:30. */
final class ClockTime {
    private ClockTime() {}

    static Optional<LocalTime> read(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed))
                    .map(time -> time.withSecond(0).withNano(0));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
