package eu.visavis.api;

import eu.visavis.event.SessionTimes;
import eu.visavis.event.StatedTable;
import eu.visavis.event.TableFacts;
import eu.visavis.event.TableKeeping;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of a file that says which tables there are: how many, and those that differ from the rest or stand apart from
 * its numbers.
 */
final class NewTables {
    private static final int MAX_CLOSED = 200;

    private final Fields fields;
    private final Optional<ZoneId> zone;
    private final List<TimeWindow> slots;
    private final String hall;

    private NewTables(Fields fields, Optional<ZoneId> zone, List<SessionTimes> sessions) {
        this.fields = fields;
        this.zone = zone;
        this.slots = zone.stream()
                .flatMap(known -> sessions.stream().flatMap(session -> session.slots(known).stream()))
                .toList();
        this.hall = fields.optional("hall", TableFacts.HALL_CHARACTERS);
    }

    /**
     * Reads the tables and notes what is wrong with them.
     *
     * @param zone of the clock times; empty if the file has no sound one
     */
    static List<StatedTable> read(Fields fields, Optional<ZoneId> zone, List<SessionTimes> sessions) {
        return new NewTables(fields, zone, sessions).read();
    }

    private List<StatedTable> read() {
        int count = fields.has("tables")
                ? fields.number("tables", 0, TableKeeping.MAX_TABLES).orElse(0)
                : 0;
        Map<Integer, StatedTable> tables = new TreeMap<>();
        for (int number = 1; number <= count; number++) {
            tables.put(number, new StatedTable(number, new TableFacts(hall, false), List.of()));
        }
        Set<Integer> named = new HashSet<>();
        for (Fields entry : fields.list("table_list", TableKeeping.MAX_TABLES)) {
            Optional<Integer> number = entry.number("number", 1, TableKeeping.MAX_NUMBER);
            if (number.isPresent() && !named.add(number.get())) {
                entry.wrong("number", "api.field.tableTwice");
            }
            TableFacts facts = facts(entry);
            List<TimeWindow> closed = closed(entry);
            number.ifPresent(known -> tables.put(known, new StatedTable(known, facts, closed)));
        }
        if (tables.size() > TableKeeping.MAX_TABLES) {
            fields.wrong("table_list", "event.tables.tooMany", TableKeeping.MAX_TABLES);
        }
        return List.copyOf(tables.values());
    }

    private TableFacts facts(Fields entry) {
        String own = entry.has("hall") ? entry.optional("hall", TableFacts.HALL_CHARACTERS) : hall;
        return new TableFacts(own, entry.flag("accessible", false));
    }

    private List<TimeWindow> closed(Fields entry) {
        List<TimeWindow> closed = new ArrayList<>();
        for (Fields time : entry.list("closed", MAX_CLOSED)) {
            Optional<Instant> start = NewRules.moment(time, "start", zone);
            Optional<Instant> end = NewRules.moment(time, "end", zone);
            if (start.isEmpty() || end.isEmpty()) {
                continue;
            }
            if (!start.get().isBefore(end.get())) {
                time.wrong("end", "api.field.endsTooEarly");
            } else if (slots.stream().noneMatch(new TimeWindow(start.get(), end.get())::overlaps)) {
                time.wrong("start", "api.field.noSlot");
            } else {
                closed.add(new TimeWindow(start.get(), end.get()));
            }
        }
        return closed;
    }
}
