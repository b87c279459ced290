package eu.visavis.scheduling;

import eu.visavis.event.MeetingTable;
import eu.visavis.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in one language where meetings take place. A hall has the name that its organiser gave it, and no word more. */
public final class PlaceWords {
    private final Map<Long, MeetingTable> tables;
    private final Messages messages;

    /** The words for the tables of one event. */
    public PlaceWords(List<MeetingTable> tables, Messages messages) {
        this.tables = tables.stream().collect(Collectors.toMap(MeetingTable::id, Function.identity()));
        this.messages = messages;
    }

    /**
     * "Table 12", "Table 12, Sala Grande", or "Online" without a table.
     *
     * @throws IllegalArgumentException if the event has no such table
     */
    public String of(OptionalLong tableId) {
        return tableId.isEmpty() ? messages.text("scheduling.board.online") : of(table(tableId.getAsLong()));
    }

    /** "Table 12" or "Table 12, Sala Grande". */
    public String of(MeetingTable table) {
        return table.hall().isEmpty()
                ? messages.text("scheduling.board.table", table.number())
                : messages.text("scheduling.board.tableInHall", table.number(), table.hall());
    }

    /** What fits into a cell: the number alone, or "Online". */
    public String brief(OptionalLong tableId) {
        return tableId.isEmpty()
                ? messages.text("scheduling.board.online")
                : String.valueOf(table(tableId.getAsLong()).number());
    }

    private MeetingTable table(long id) {
        MeetingTable table = tables.get(id);
        if (table == null) {
            throw new IllegalArgumentException("No table has the id " + id);
        }
        return table;
    }
}
