package eu.visavis.api;

import eu.visavis.event.Event;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventRules;
import eu.visavis.event.EventText;
import eu.visavis.event.SessionTimes;
import eu.visavis.event.StatedTable;
import eu.visavis.event.Venue;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event as a file states it: the demo's own {@code event.json}, or the body of a program.
 *
 * @param sessions share no minute, and each has a slot
 * @param tables in the order of their numbers
 */
public record NewEvent(EventDetails details, List<SessionTimes> sessions, List<StatedTable> tables) {
    private static final int MAX_DAYS = 60;
    private static final int MAX_BREAKS = 20;

    /**
     * Reads a file.
     *
     * @throws Problem naming every mistake
     */
    public static NewEvent read(byte[] json) {
        Fields fields = Fields.of(json);
        Map<String, EventText> texts = texts(fields);
        Optional<Venue> venue = fields.inner("venue").map(NewEvent::venue);
        Optional<ZoneId> zone = fields.read("timezone", Choices::zone, "api.field.zone");
        Event.Acceptance acceptance = fields.has("acceptance")
                ? fields.read(
                                "acceptance",
                                Choices.oneOf(Event.Acceptance.class),
                                "api.field.choice",
                                "INVITEE, AUTOMATIC")
                        .orElse(Event.Acceptance.INVITEE)
                : Event.Acceptance.INVITEE;
        boolean open = fields.flag("registration_open", true);
        List<SessionTimes> sessions = sessions(fields, zone);
        List<StatedTable> tables = NewTables.read(fields, zone, sessions);
        EventRules rules = NewRules.read(fields, zone);
        fields.refuseIfWrong();
        EventDetails details =
                new EventDetails(texts, venue.orElseThrow(), zone.orElseThrow(), acceptance, open, rules);
        return new NewEvent(details, sessions, tables);
    }

    private static Map<String, EventText> texts(Fields fields) {
        Map<String, String> titles = fields.texts("title", 200);
        Map<String, String> descriptions = fields.texts("description", 5000);
        Map<String, EventText> texts = new HashMap<>();
        titles.forEach((language, title) -> {
            if (Choices.language(language).isEmpty()) {
                fields.wrong("title", "api.field.language", language);
            } else if (!title.isEmpty()) {
                texts.put(language, new EventText(title, descriptions.getOrDefault(language, "")));
            }
        });
        if (texts.isEmpty()) {
            fields.wrong("title", "api.field.title");
        }
        descriptions.keySet().stream()
                .filter(language -> !titles.containsKey(language))
                .forEach(language -> fields.wrong("description", "api.field.untitled", language));
        return texts;
    }

    private static Venue venue(Fields fields) {
        return new Venue(
                fields.required("name", 200).orElse(""),
                fields.optional("street", 200),
                fields.optional("postal_code", 30),
                fields.required("town", 120).orElse(""),
                fields.read("country", Choices::country, "api.field.country").orElse(""));
    }

    private static List<SessionTimes> sessions(Fields fields, Optional<ZoneId> zone) {
        List<SessionTimes> sessions = new ArrayList<>();
        for (Fields day : fields.list("days", MAX_DAYS)) {
            Fields source = day.has("slot_minutes") ? day : fields;
            Optional<Integer> minutes =
                    source.number("slot_minutes", SessionTimes.MIN_SLOT_MINUTES, SessionTimes.MAX_SLOT_MINUTES);
            session(day, minutes).ifPresent(session -> {
                if (sessions.stream().anyMatch(session::overlaps)) {
                    day.wrong("start", "event.session.overlaps");
                }
                if (zone.isPresent() && session.slots(zone.get()).isEmpty()) {
                    day.wrong("end", "event.session.noSlot");
                }
                sessions.add(session);
            });
        }
        return sessions;
    }

    private static Optional<SessionTimes> session(Fields day, Optional<Integer> minutes) {
        Optional<LocalDate> date = day.read("date", Form::day, "api.field.date");
        Optional<LocalTime> start = day.read("start", NewEvent::time, "api.field.time");
        Optional<LocalTime> end = day.read("end", NewEvent::time, "api.field.time");
        List<SessionTimes.Break> breaks = breaks(day);
        if (date.isEmpty() || start.isEmpty() || end.isEmpty() || minutes.isEmpty()) {
            return Optional.empty();
        }
        if (!start.get().isBefore(end.get())) {
            day.wrong("end", "event.session.endsTooEarly");
            return Optional.empty();
        }
        return Optional.of(new SessionTimes(date.get(), start.get(), end.get(), minutes.get(), breaks));
    }

    private static List<SessionTimes.Break> breaks(Fields day) {
        List<SessionTimes.Break> breaks = new ArrayList<>();
        for (Fields pause : day.list("breaks", MAX_BREAKS)) {
            Optional<LocalTime> start = pause.read("start", NewEvent::time, "api.field.time");
            Optional<LocalTime> end = pause.read("end", NewEvent::time, "api.field.time");
            if (start.isPresent() && end.isPresent()) {
                if (start.get().isBefore(end.get())) {
                    breaks.add(new SessionTimes.Break(start.get(), end.get()));
                } else {
                    pause.wrong("end", "event.session.endsTooEarly");
                }
            }
        }
        breaks.sort(Comparator.comparing(SessionTimes.Break::from));
        for (int i = 1; i < breaks.size(); i++) {
            if (breaks.get(i).from().isBefore(breaks.get(i - 1).to())) {
                day.wrong("breaks", "api.field.breaks");
            }
        }
        return breaks;
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(text)
                    .filter(shape -> shape.matches("\\d{2}:\\d{2}"))
                    .map(LocalTime::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
