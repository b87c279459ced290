package eu.visavis.agenda.web;

import eu.visavis.agenda.ProgrammeEntry;
import eu.visavis.programme.ItemKind;
import eu.visavis.text.Formats;
import java.time.ZoneId;

/**
 * An item of the programme in somebody's day.
 *
 * @param code of the item
 * @param place may be empty
 * @param address where it is over the network; may be empty
 * @param speakers may be empty
 */
public record ProgrammeRow(
        String code,
        String date,
        String start,
        String end,
        ItemKind kind,
        String title,
        String place,
        String address,
        String speakers,
        boolean forAll) {
    static ProgrammeRow of(ProgrammeEntry entry, ZoneId zone, Formats formats) {
        return new ProgrammeRow(
                entry.item().value(),
                formats.dateWithWeekday(entry.time().start().atZone(zone).toLocalDate()),
                formats.time(entry.time().start(), zone),
                formats.time(entry.time().end(), zone),
                entry.kind(),
                entry.title(),
                entry.place(),
                entry.address(),
                entry.speakers(),
                entry.forAll());
    }
}
