package eu.visavis.programme.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.programme.ItemKind;
import eu.visavis.programme.ProgrammeItem;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.programme.ProgrammeKeeping;
import eu.visavis.text.Formats;
import java.util.List;
import java.util.Map;

/**
 * The programme of an event, for organisers.
 *
 * @param event the event's code
 * @param full whether there are as many items as can be
 */
public record ProgrammePage(String event, String place, List<Row> rows, boolean full) {
    /**
     * An item.
     *
     * @param when day and times
     * @param signUp whether people sign up
     * @param places how many, or 0 for any number
     */
    public record Row(
            String code,
            String when,
            ItemKind kind,
            String title,
            boolean calledOff,
            boolean signUp,
            int places,
            long joined,
            long waiting) {}

    static ProgrammePage of(
            Event event, List<ProgrammeItem> items, Map<Long, ProgrammeItems.Count> counts, Language language) {
        Formats formats = Formats.in(language);
        List<Row> rows = items.stream()
                .map(item -> {
                    ProgrammeItems.Count count = counts.getOrDefault(item.id(), ProgrammeItems.Count.NONE);
                    return new Row(
                            item.code().value(),
                            when(item, event, formats),
                            item.facts().kind(),
                            item.title(language),
                            item.isCalledOff(),
                            item.facts().signUp(),
                            item.facts().places().orElse(0),
                            count.joined(),
                            count.waiting());
                })
                .toList();
        return new ProgrammePage(
                event.code().value(), event.venue().town(), rows, items.size() >= ProgrammeKeeping.MOST);
    }

    /** Day and times in the event's zone. */
    static String when(ProgrammeItem item, Event event, Formats formats) {
        return formats.dateWithWeekday(item.time().start().atZone(event.zone()).toLocalDate()) + ", "
                + formats.time(item.time().start(), event.zone()) + "–"
                + formats.time(item.time().end(), event.zone());
    }
}
