package eu.visavis.scheduling.web;

import eu.visavis.event.Closings;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.scheduling.PlaceWords;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the board of tables, by halls if there are several, and one for the meetings online if there are any. */
final class TableRows {
    private record Seat(long tableId, long slotId) {}

    private final Map<Seat, PlanRow> seats = new HashMap<>();
    private final Map<Long, List<PlanRow>> online = new HashMap<>();
    private final Closings closings;
    private final Map<Long, PersonName> names;
    private final BriefNames brief;
    private final BoardSearch search;
    private final Messages messages;

    TableRows(
            List<PlanRow> placed,
            Closings closings,
            Map<Long, PersonName> names,
            BoardSearch search,
            Messages messages) {
        this.closings = closings;
        this.names = names;
        this.brief = new BriefNames(
                names.values().stream().map(PersonName::organisation).toList());
        this.search = search;
        this.messages = messages;
        placed.forEach(row -> row.place().ifPresent(place -> {
            if (place.table().isPresent()) {
                seats.put(new Seat(place.table().getAsLong(), place.slotId()), row);
            } else {
                online.computeIfAbsent(place.slotId(), slot -> new ArrayList<>())
                        .add(row);
            }
        }));
    }

    /** The tables at which those sit who are looked for, in the order of their numbers. */
    List<Board.Row> of(List<MeetingTable> tables, List<Slot> slots) {
        PlaceWords places = new PlaceWords(tables, messages);
        boolean manyHalls = tables.stream().map(MeetingTable::hall).distinct().count() > 1;
        List<Board.Row> rows = new ArrayList<>();
        Optional<String> hall = Optional.empty();
        for (MeetingTable table : tables) {
            List<Board.Cell> cells = cells(slots, slot -> cell(table, slot));
            if (isLookedFor(cells)) {
                boolean another = manyHalls && !hall.equals(Optional.of(table.hall()));
                String group = another ? hallName(table) : "";
                rows.add(new Board.Row(group, String.valueOf(table.number()), "", places.of(table), cells));
                hall = Optional.of(table.hall());
            }
        }
        List<Board.Cell> cells = cells(slots, slot -> cell(online.get(slot.id())));
        if (!online.isEmpty() && isLookedFor(cells)) {
            String head = messages.text("scheduling.board.online");
            rows.add(new Board.Row(manyHalls ? head : "", head, "", head, cells));
        }
        return rows;
    }

    private static List<Board.Cell> cells(List<Slot> slots, Function<Slot, Board.Cell> cell) {
        return slots.stream().map(cell).toList();
    }

    private boolean isLookedFor(List<Board.Cell> cells) {
        return search.isEmpty() || cells.stream().anyMatch(Board.Cell::found);
    }

    private String hallName(MeetingTable table) {
        return table.hall().isEmpty() ? messages.text("scheduling.board.noHall") : table.hall();
    }

    private Board.Cell cell(MeetingTable table, Slot slot) {
        PlanRow row = seats.get(new Seat(table.id(), slot.id()));
        if (row == null) {
            return closings.isClosed(table.id(), slot) ? Board.Cell.CLOSED : Board.Cell.FREE;
        }
        String first = names.get(row.pair().lowerId()).organisation();
        String second = names.get(row.pair().higherId()).organisation();
        return new Board.Cell(brief.of(first), brief.of(second), full(row), false, isFound(row));
    }

    private Board.Cell cell(List<PlanRow> rows) {
        if (rows == null) {
            return Board.Cell.FREE;
        }
        String full = String.join("; ", rows.stream().map(this::full).toList());
        boolean found = rows.stream().anyMatch(this::isFound);
        return new Board.Cell(String.valueOf(rows.size()), "", full, false, found);
    }

    private boolean isFound(PlanRow row) {
        return !search.isEmpty()
                && row.people().stream()
                        .anyMatch(person -> search.finds(names.get(person).full()));
    }

    private String full(PlanRow row) {
        String two = messages.text(
                "scheduling.board.two",
                names.get(row.pair().lowerId()).full(),
                names.get(row.pair().higherId()).full());
        return Stream.concat(
                        Stream.of(two),
                        row.joining().stream()
                                .sorted()
                                .map(person -> names.get(person).full()))
                .collect(Collectors.joining("; "));
    }
}
