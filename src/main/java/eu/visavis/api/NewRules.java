package eu.visavis.api;

import eu.visavis.event.Booking;
import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.web.Choices;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/** The part of a file that says when, how many and from where people get into an event. */
final class NewRules {
    private final Fields fields;
    private final Optional<ZoneId> zone;

    private NewRules(Fields fields, Optional<ZoneId> zone) {
        this.fields = fields;
        this.zone = zone;
    }

    /**
     * Reads the rules and notes what is wrong with them.
     *
     * @param zone of the clock times; empty if the file has no sound one
     */
    static EventRules read(Fields fields, Optional<ZoneId> zone) {
        NewRules rules = new NewRules(fields, zone);
        return new EventRules(
                rules.format(),
                rules.period("registration_opens", "registration_deadline"),
                rules.period("booking_opens", "booking_deadline"),
                new PlaceLimit(rules.places(), fields.flag("waiting_list_moves_up", false)),
                fields.flag("shown_publicly", true),
                new Booking(rules.times(), rules.period("self_booking_opens", "self_booking_deadline")),
                fields.flag("requests_expire", true));
    }

    private Booking.Times times() {
        if (!fields.has("times")) {
            return Booking.Times.SOLVER;
        }
        return fields.read(
                        "times",
                        Choices.oneOf(Booking.Times.class),
                        "api.field.choice",
                        "SOLVER, PARTICIPANTS, SOLVER_FIRST")
                .orElse(Booking.Times.SOLVER);
    }

    private EventFormat format() {
        if (!fields.has("format")) {
            return EventFormat.HYBRID;
        }
        return fields.read("format", Choices.oneOf(EventFormat.class), "api.field.choice", "ON_SITE, ONLINE, HYBRID")
                .orElse(EventFormat.HYBRID);
    }

    private Period period(String opensName, String closesName) {
        Optional<Instant> opens = moment(opensName);
        Optional<Instant> closes = moment(closesName);
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            fields.wrong(closesName, "event.form.closesTooEarly");
            return Period.ALWAYS;
        }
        return new Period(opens, closes);
    }

    private Optional<Instant> moment(String name) {
        return fields.has(name) ? moment(fields, name, zone) : Optional.empty();
    }

    /** A date and time that must be there; empty if something is wrong with it or the zone. */
    static Optional<Instant> moment(Fields fields, String name, Optional<ZoneId> zone) {
        Optional<LocalDateTime> local = fields.read(name, NewRules::local, "api.field.moment");
        return local.flatMap(clock -> zone.map(known -> clock.atZone(known).toInstant()));
    }

    private OptionalInt places() {
        if (!fields.has("places")) {
            return OptionalInt.empty();
        }
        return fields.number("places", 1, PlaceLimit.MOST).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text))
                    .filter(moment -> moment.getYear() >= 2000 && moment.getYear() < 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
