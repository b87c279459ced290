package eu.visavis.scheduling.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the board of tables, and one for the meetings online if there are any. */
final class TableRows {
    private record Seat(long tableId, long slotId) {}

    private final Map<Seat, PlanRow> seats = new HashMap<>();
    private final Map<Long, List<PlanRow>> online = new HashMap<>();
    private final Map<Long, PersonName> names;
    private final BriefNames brief;
    private final Messages messages;

    TableRows(List<PlanRow> placed, Map<Long, PersonName> names, Messages messages) {
        this.names = names;
        this.brief = new BriefNames(
                names.values().stream().map(PersonName::organisation).toList());
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

    List<Board.Row> of(List<MeetingTable> tables, List<Slot> slots) {
        List<Board.Row> rows = new ArrayList<>();
        for (MeetingTable table : tables) {
            List<Board.Cell> cells = slots.stream()
                    .map(slot -> cell(seats.get(new Seat(table.id(), slot.id()))))
                    .toList();
            String full = table.hall().isEmpty()
                    ? messages.text("scheduling.board.table", table.number())
                    : messages.text("scheduling.board.tableInHall", table.number(), table.hall());
            rows.add(new Board.Row(String.valueOf(table.number()), full, cells));
        }
        if (!online.isEmpty()) {
            String head = messages.text("scheduling.board.online");
            rows.add(new Board.Row(
                    head,
                    head,
                    slots.stream().map(slot -> cell(online.get(slot.id()))).toList()));
        }
        return rows;
    }

    private Board.Cell cell(PlanRow row) {
        if (row == null) {
            return Board.Cell.FREE;
        }
        String first = names.get(row.pair().lowerId()).organisation();
        String second = names.get(row.pair().higherId()).organisation();
        return new Board.Cell(brief.of(first), brief.of(second), full(row), false);
    }

    private Board.Cell cell(List<PlanRow> rows) {
        if (rows == null) {
            return Board.Cell.FREE;
        }
        String full = String.join("; ", rows.stream().map(this::full).toList());
        return new Board.Cell(String.valueOf(rows.size()), "", full, false);
    }

    private String full(PlanRow row) {
        return messages.text(
                "scheduling.board.two",
                names.get(row.pair().lowerId()).full(),
                names.get(row.pair().higherId()).full());
    }
}
