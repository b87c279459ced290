package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;

/**
 * The published meetings of an event by their tables; meetings online are not in it.
 *
 * @param language in which texts are chosen
 * @param demo whether people and meetings are invented
 * @param version the published version, from 1
 * @param slots in the order of time
 * @param publicity what the network shows for its funder, or null
 * @param tables in the order of their numbers, those without a meeting included
 */
public record TablePlan(
        Language language,
        AgendaEvent event,
        boolean demo,
        int version,
        Instant publishedAt,
        PrintedPublicity publicity,
        List<TimeWindow> slots,
        List<TableAgenda> tables) {
    public TablePlan {
        slots = List.copyOf(slots);
        tables = List.copyOf(tables);
    }

    /** The same plan with some of its tables. */
    public TablePlan withTables(List<TableAgenda> some) {
        return new TablePlan(language, event, demo, version, publishedAt, publicity, slots, some);
    }
}
