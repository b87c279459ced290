package eu.visavis.event.web;

import eu.visavis.event.Booking;
import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The part of an event's form that says when, how many and from where people get in. */
final class PhaseForm {
    private static final LocalTime DAY_START = LocalTime.MIN;
    private static final LocalTime DAY_END = LocalTime.of(23, 59);

    private PhaseForm() {}

    /** Adds what is stored, in the event's zone. */
    static void fill(Map<String, List<String>> values, Event event, PlaceLimit places) {
        values.put("format", List.of(event.format().name()));
        fill(values, "registrationOpens", event.registration().opens(), event.zone());
        fill(values, "registrationCloses", event.registration().closes(), event.zone());
        fill(values, "requestsOpen", event.requests().opens(), event.zone());
        fill(values, "requestsClose", event.requests().closes(), event.zone());
        values.put("expire", event.requestsExpire() ? List.of("yes") : List.of());
        values.put("times", List.of(event.booking().times().name()));
        fill(values, "bookingOpens", event.booking().period().opens(), event.zone());
        fill(values, "bookingCloses", event.booking().period().closes(), event.zone());
        places.places().ifPresent(count -> values.put("places", List.of(String.valueOf(count))));
        values.put("movesUp", places.movesUp() ? List.of("yes") : List.of());
        values.put("public", event.isShownPublicly() ? List.of("yes") : List.of());
    }

    /** Reads the rules; empty if the form has problems. */
    static Optional<EventRules> read(Form form, ZoneId zone) {
        Optional<EventFormat> format =
                form.read("format", Choices.oneOf(EventFormat.class), "event.form.formatMissing");
        Optional<Period> registration = period(form, "registrationOpens", "registrationCloses", zone);
        Optional<Period> requests = period(form, "requestsOpen", "requestsClose", zone);
        Optional<Booking.Times> times =
                form.read("times", Choices.oneOf(Booking.Times.class), "event.form.timesMissing");
        Optional<Period> booking = period(form, "bookingOpens", "bookingCloses", zone);
        OptionalInt places = places(form);
        if (form.isWrong()) {
            return Optional.empty();
        }
        return Optional.of(new EventRules(
                format.orElseThrow(),
                registration.orElseThrow(),
                requests.orElseThrow(),
                new PlaceLimit(places, form.has("movesUp", "yes")),
                form.has("public", "yes"),
                new Booking(times.orElseThrow(), booking.orElseThrow()),
                form.has("expire", "yes")));
    }

    private static void fill(Map<String, List<String>> values, String name, Optional<Instant> moment, ZoneId zone) {
        moment.map(instant -> instant.atZone(zone)).ifPresent((ZonedDateTime local) -> {
            values.put(name + "Day", List.of(local.toLocalDate().toString()));
            values.put(
                    name + "Time",
                    List.of(local.toLocalTime().withSecond(0).withNano(0).toString()));
        });
    }

    private static Optional<Period> period(Form form, String opensName, String closesName, ZoneId zone) {
        Optional<Instant> opens = moment(form, opensName, DAY_START, zone);
        Optional<Instant> closes = moment(form, closesName, DAY_END, zone);
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            form.wrong(closesName + "Day", "event.form.closesTooEarly");
            return Optional.empty();
        }
        return Optional.of(new Period(opens, closes));
    }

    /** A date with its time; without a time the whole day counts. */
    private static Optional<Instant> moment(Form form, String name, LocalTime usual, ZoneId zone) {
        String day = form.value(name + "Day");
        String time = form.value(name + "Time");
        if (day.isEmpty() && time.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = form.read(name + "Day", Form::day, "event.form.dateMissing");
        Optional<LocalTime> clock =
                time.isEmpty() ? Optional.of(usual) : form.read(name + "Time", FrameForm::time, "event.form.timeWrong");
        return date.flatMap(
                known -> clock.map(hour -> known.atTime(hour).atZone(zone).toInstant()));
    }

    private static OptionalInt places(Form form) {
        if (form.value("places").isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<Integer> count =
                form.read("places", typed -> Form.number(typed, 1, PlaceLimit.MOST), "event.form.placesWrong");
        return count.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
