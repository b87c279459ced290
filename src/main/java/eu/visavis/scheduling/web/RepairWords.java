package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlaceWords;
import eu.visavis.scheduling.Spot;
import eu.visavis.scheduling.repair.Incident;
import eu.visavis.scheduling.repair.RepairStep;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What repairs of one event are called in one language. */
final class RepairWords {
    private final Messages messages;
    private final Formats formats;
    private final PlaceWords places;
    private final Map<Long, Slot> slots;
    private final DayTimes times;

    RepairWords(Event event, List<MeetingTable> tables, List<Slot> slots, Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        this.places = new PlaceWords(tables, messages);
        this.slots = slots.stream().collect(Collectors.toMap(Slot::id, Function.identity()));
        this.times = DayTimes.of(event, slots, formats);
    }

    Messages messages() {
        return messages;
    }

    Formats formats() {
        return formats;
    }

    PlaceWords places() {
        return places;
    }

    DayTimes times() {
        return times;
    }

    String incident(Incident one, Map<Long, Registration> people) {
        String key = "repair.incident." + one.kind();
        return switch (one.kind()) {
            case ABSENT -> messages.text(key, name(one, people));
            case LATE ->
                messages.text(key, name(one, people), times.of(one.window().end()));
            case LEFT ->
                messages.text(key, name(one, people), times.of(one.window().start()));
            case TABLE -> messages.text(key, places.of(one.table()), times.of(one.window()));
            case SLOT -> messages.text(key, times.of(one.window()));
        };
    }

    private static String name(Incident one, Map<Long, Registration> people) {
        return people.get(one.participant().orElseThrow()).person().name();
    }

    RepairPage.Line line(RepairStep step, Map<Long, Registration> people) {
        return new RepairPage.Line(
                step.kind().name(),
                names(step.pair().ids(), people),
                step.before().map(this::spot).orElse(""),
                step.after().map(this::spot).orElse(""),
                step.lost().map(reason -> "repair.loss." + reason).orElse(""));
    }

    private String names(Collection<Long> ids, Map<Long, Registration> people) {
        return ids.stream()
                .map(people::get)
                .map(one -> one.person().name() + " (" + one.organisation().name() + ")")
                .collect(Collectors.joining(" – "));
    }

    private String spot(Spot spot) {
        return Stream.of(
                        times.of(slots.get(spot.place().slotId()).window().start()),
                        places.of(spot.place().table()))
                .collect(Collectors.joining(", "));
    }
}
