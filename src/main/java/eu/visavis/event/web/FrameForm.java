package eu.visavis.event.web;

import eu.visavis.event.SessionTimes;
import eu.visavis.event.TableKeeping;
import eu.visavis.web.Form;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms with which sessions and tables are added and changed. */
final class FrameForm {
    private static final Pattern BREAK = Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–—]\\s*(\\d{1,2}:\\d{2})");

    private FrameForm() {}

    /** Reads a session; empty if the form has problems. */
    static Optional<SessionTimes> readSession(Form form) {
        Optional<LocalDate> day = form.read("day", Form::day, "event.session.dayMissing");
        Optional<LocalTime> from = form.read("from", FrameForm::time, "event.session.fromMissing");
        Optional<LocalTime> to = form.read("to", FrameForm::time, "event.session.toMissing");
        Optional<Integer> minutes = form.read(
                "minutes",
                typed -> Form.number(typed, SessionTimes.MIN_SLOT_MINUTES, SessionTimes.MAX_SLOT_MINUTES),
                "event.session.minutesMissing");
        Optional<List<SessionTimes.Break>> breaks = form.read("breaks", FrameForm::breaks, "event.session.breaksWrong");
        if (form.isWrong()) {
            return Optional.empty();
        }
        if (!from.orElseThrow().isBefore(to.orElseThrow())) {
            form.wrong("to", "event.session.endsTooEarly");
            return Optional.empty();
        }
        return Optional.of(
                new SessionTimes(day.orElseThrow(), from.get(), to.get(), minutes.orElseThrow(), breaks.orElseThrow()));
    }

    /** The form as it says what is stored. */
    static Form of(SessionTimes times) {
        String breaks = times.breaks().stream()
                .map(pause -> pause.from() + "–" + pause.to())
                .collect(Collectors.joining(", "));
        return Form.filled(Map.of(
                "day", List.of(times.day().toString()),
                "from", List.of(times.from().toString()),
                "to", List.of(times.to().toString()),
                "minutes", List.of(String.valueOf(times.slotMinutes())),
                "breaks", List.of(breaks)));
    }

    /** Reads how many tables to add. */
    static Optional<Integer> readTableCount(Form form) {
        return form.read("count", typed -> Form.number(typed, 1, TableKeeping.MAX_TABLES), "event.tables.countMissing");
    }

    static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Reads "10:40–11:00, 15:00–15:20"; several breaks may not share a minute. */
    private static Optional<List<SessionTimes.Break>> breaks(String typed) {
        List<SessionTimes.Break> breaks = new ArrayList<>();
        for (String part : typed.split("[,;\\n]")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher matcher = BREAK.matcher(part.strip());
            Optional<LocalTime> from = matcher.matches() ? time(matcher.group(1)) : Optional.empty();
            Optional<LocalTime> to = matcher.matches() ? time(matcher.group(2)) : Optional.empty();
            if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get())) {
                return Optional.empty();
            }
            breaks.add(new SessionTimes.Break(from.get(), to.get()));
        }
        breaks.sort(Comparator.comparing(SessionTimes.Break::from));
        for (int i = 1; i < breaks.size(); i++) {
            if (breaks.get(i).from().isBefore(breaks.get(i - 1).to())) {
                return Optional.empty();
            }
        }
        return Optional.of(breaks);
    }
}
