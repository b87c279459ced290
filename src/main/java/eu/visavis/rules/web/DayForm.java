package eu.visavis.rules.web;

import eu.visavis.rules.CommonFacts;
import eu.visavis.rules.Lunch;
import eu.visavis.rules.MeetingCount;
import eu.visavis.web.Form;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form with what holds for everybody. */
final class DayForm {
    private DayForm() {}

    /** The form as it says what is stored. */
    static Form of(CommonFacts facts) {
        Map<String, List<String>> values = new HashMap<>();
        facts.lunch().ifPresent(lunch -> {
            values.put("from", List.of(lunch.from().toString()));
            values.put("to", List.of(lunch.to().toString()));
            values.put("minutes", List.of(String.valueOf(lunch.minutes())));
        });
        NumberField.show(values, "least", facts.least());
        NumberField.show(values, "row", facts.mostInRow());
        return Form.filled(values);
    }

    /** Reads what is stated; empty if the form has problems. */
    static Optional<CommonFacts> read(Form form) {
        Optional<Lunch> lunch = lunch(form);
        NumberField least = NumberField.read(form, "least", 1, MeetingCount.HIGHEST, "rules.person.leastWrong");
        NumberField row = NumberField.read(form, "row", 1, MeetingCount.HIGHEST, "rules.person.rowWrong");
        return form.isWrong() ? Optional.empty() : Optional.of(new CommonFacts(lunch, least.value(), row.value()));
    }

    private static Optional<Lunch> lunch(Form form) {
        if (Stream.of("from", "to", "minutes")
                .allMatch(field -> form.value(field).isEmpty())) {
            return Optional.empty();
        }
        Optional<LocalTime> from = form.read("from", ClockTime::read, "rules.day.timeWrong");
        Optional<LocalTime> to = form.read("to", ClockTime::read, "rules.day.timeWrong");
        Optional<Integer> minutes = Form.number(form.value("minutes"), Lunch.LEAST_MINUTES, Lunch.MOST_MINUTES);
        if (minutes.isEmpty()) {
            form.wrong("minutes", "rules.day.minutesWrong", Lunch.LEAST_MINUTES, Lunch.MOST_MINUTES);
        }
        if (from.isEmpty() || to.isEmpty() || minutes.isEmpty()) {
            return Optional.empty();
        }
        if (!Lunch.fits(from.get(), to.get(), minutes.get())) {
            form.wrong("minutes", "rules.day.tooShort");
            return Optional.empty();
        }
        return Optional.of(new Lunch(from.get(), to.get(), minutes.get()));
    }
}
