package eu.visavis.app;

import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.programme.ItemFacts;
import eu.visavis.programme.ItemKind;
import eu.visavis.programme.ProgrammeKeeping;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be joined at the demo event: a workshop beside the last meetings, and an evening after the first day. */
@Dependent
class DemoProgramme {
    private static final int WORKSHOP_SLOTS = 3;

    private final Events events;
    private final ProgrammeKeeping programme;

    @Inject
    DemoProgramme(Events events, ProgrammeKeeping programme) {
        this.events = events;
        this.programme = programme;
    }

    void fill(long eventId) {
        List<Slot> slots = events.slots(eventId);
        Slot first = slots.get(slots.size() - WORKSHOP_SLOTS);
        Slot last = slots.get(slots.size() - 1);
        programme.add(
                eventId,
                item(
                        ItemKind.WORKSHOP,
                        "workshop",
                        new TimeWindow(first.window().start(), last.window().end()),
                        20));
        Instant evening = firstDayEnd(slots).plus(Duration.ofHours(1));
        programme.add(
                eventId,
                item(ItemKind.TOGETHER, "evening", new TimeWindow(evening, evening.plus(Duration.ofHours(3))), 60));
    }

    private static Instant firstDayEnd(List<Slot> slots) {
        Instant dayLater = slots.get(0).window().start().plus(Duration.ofHours(12));
        return slots.stream()
                .map(slot -> slot.window().end())
                .filter(end -> end.isBefore(dayLater))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static ItemFacts item(ItemKind kind, String key, TimeWindow time, int places) {
        return new ItemFacts(
                kind,
                texts("demo.programme." + key),
                texts("demo.programme." + key + ".text"),
                time,
                "",
                "",
                "",
                true,
                OptionalInt.of(places));
    }

    private static Map<Language, String> texts(String key) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        Function.identity(), language -> Messages.in(language).text(key)));
    }
}
