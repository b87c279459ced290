package eu.visavis.hall.web;

import eu.visavis.event.Event;
import eu.visavis.hall.HallSlot;
import eu.visavis.hall.HallTable;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What the screen says in one language, with times of the event's zone. */
final class HallWords {
    private final Event event;
    private final Messages messages;
    private final Formats formats;

    HallWords(Event event, Messages messages) {
        this.event = event;
        this.messages = messages;
        this.formats = Formats.in(messages.language());
    }

    HallPage.Time time(Instant moment) {
        return new HallPage.Time(formats.time(moment, zone()), formats.machineTime(moment, zone()));
    }

    HallPage.Slot slot(HallSlot slot, HallPage.Turn turn) {
        TimeWindow window = slot.window();
        return new HallPage.Slot(
                window.start().toEpochMilli(),
                window.end().toEpochMilli(),
                time(window.start()),
                time(window.end()),
                turn,
                ends(slot),
                begins(slot),
                slot.tables().stream().map(this::row).toList());
    }

    String ends(HallSlot slot) {
        return messages.text(
                "hall.ends",
                formats.time(slot.window().end(), zone()),
                event.venue().town());
    }

    String begins(HallSlot slot) {
        return messages.text(
                "hall.begins",
                formats.time(slot.window().start(), zone()),
                event.venue().town());
    }

    String over(Optional<TimeWindow> later) {
        return later.map(window -> messages.text(
                        "hall.later",
                        formats.dateWithWeekday(LocalDate.ofInstant(window.start(), zone())),
                        formats.time(window.start(), zone()),
                        event.venue().town()))
                .orElseGet(() -> messages.text("hall.over"));
    }

    String minutes(Duration left) {
        // The sign of the unit is the same in all languages.
        return left.plusSeconds(59).toMinutes() + " min";
    }

    private HallPage.Row row(HallTable table) {
        return new HallPage.Row(
                table.number(),
                table.hall(),
                table.isNeutral(),
                table.first(),
                table.second(),
                table.others() == 0 ? "" : "+ " + table.others());
    }

    private ZoneId zone() {
        return event.zone();
    }
}
