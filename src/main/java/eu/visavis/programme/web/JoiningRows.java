package eu.visavis.programme.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.programme.ItemFacts;
import eu.visavis.programme.Joining;
import eu.visavis.programme.ProgrammeItem;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.programme.web.JoiningPage.Standing;
import eu.visavis.text.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Lays the programme of an event out for one participant. */
final class JoiningRows {
    private final Event event;
    private final Map<Long, ProgrammeItems.Count> counts;
    private final Map<Long, Joining> own;
    private final Map<Long, Integer> positions;
    private final Instant now;
    private final Language language;

    /**
     * What the rows are made of.
     *
     * @param counts how many come, by the id of the item
     * @param own what the reader joins or waits for, by the id of the item
     * @param positions of the reader on waiting lists, by the id of the item
     */
    JoiningRows(
            Event event,
            Map<Long, ProgrammeItems.Count> counts,
            Map<Long, Joining> own,
            Map<Long, Integer> positions,
            Instant now,
            Language language) {
        this.event = event;
        this.counts = counts;
        this.own = own;
        this.positions = positions;
        this.now = now;
        this.language = language;
    }

    /** The days with their items; of each item it is asked why the reader could not join. */
    List<JoiningPage.Day> days(
            List<ProgrammeItem> items, Function<ProgrammeItem, Optional<JoiningPage.Notice>> notices) {
        Map<LocalDate, List<JoiningPage.Item>> byDay = new TreeMap<>();
        items.forEach(item -> byDay.computeIfAbsent(
                        item.time().start().atZone(event.zone()).toLocalDate(), day -> new ArrayList<>())
                .add(row(item, notices.apply(item))));
        Formats formats = Formats.in(language);
        return byDay.entrySet().stream()
                .map(day -> new JoiningPage.Day(formats.dateWithWeekday(day.getKey()), day.getValue()))
                .toList();
    }

    private JoiningPage.Item row(ProgrammeItem item, Optional<JoiningPage.Notice> notice) {
        Formats formats = Formats.in(language);
        ItemFacts facts = item.facts();
        Standing standing = standing(item);
        ProgrammeItems.Count count = counts.getOrDefault(item.id(), ProgrammeItems.Count.NONE);
        boolean comes = standing == Standing.JOINED || standing == Standing.FOR_ALL;
        return new JoiningPage.Item(
                item.code().value(),
                formats.time(item.time().start(), event.zone()),
                formats.machineTime(item.time().start(), event.zone()),
                formats.time(item.time().end(), event.zone()),
                facts.kind(),
                item.title(language),
                item.description(language),
                facts.place(),
                comes ? facts.address() : "",
                facts.speakers(),
                standing,
                free(facts, count),
                count.waiting(),
                positions.getOrDefault(item.id(), 0),
                notice);
    }

    private static int free(ItemFacts facts, ProgrammeItems.Count count) {
        return facts.places().isEmpty() ? -1 : (int) Math.max(0, facts.places().getAsInt() - count.joined());
    }

    private Standing standing(ProgrammeItem item) {
        if (item.isCalledOff()) {
            return Standing.CALLED_OFF;
        }
        if (!item.facts().signUp()) {
            return Standing.FOR_ALL;
        }
        Joining joining = own.get(item.id());
        if (joining != null && !joining.isWaiting()) {
            return Standing.JOINED;
        }
        if (!item.isOpen(now)) {
            return Standing.OVER;
        }
        if (joining != null) {
            return Standing.WAITING;
        }
        ProgrammeItems.Count count = counts.getOrDefault(item.id(), ProgrammeItems.Count.NONE);
        return free(item.facts(), count) == 0 ? Standing.FULL : Standing.FREE;
    }
}
