package eu.visavis.agenda.pdf;

import eu.visavis.agenda.TableAgenda;
import eu.visavis.agenda.TableMeeting;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tables against slots on one sheet.
 *
 * @param paper size of the sheet as CSS knows it
 */
public record MatrixSheet(String day, String zone, String paper, List<Column> columns, List<Row> rows) {
    /** What fits into two lines of a cell, mostly. */
    private static final int CHARACTERS = 34;

    /**
     * A slot.
     *
     * @param afterBreak whether it does not follow on the one before
     */
    public record Column(String start, boolean afterBreak) {}

    /**
     * A table.
     *
     * @param hall may be empty
     * @param accessible that one gets there without a step, or ""
     */
    public record Row(int table, String hall, String accessible, List<Cell> cells) {}

    /** What happens at a table in a slot. */
    public enum State {
        MEETING,
        FREE,
        CLOSED
    }

    /** Who meets: two organisations, or nobody. */
    public record Cell(State state, boolean afterBreak, String first, String second) {}

    static MatrixSheet of(
            String day, String paper, List<TimeWindow> slots, List<TableAgenda> tables, TableWords words) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            boolean gap = i > 0 && !slots.get(i - 1).end().equals(slots.get(i).start());
            columns.add(new Column(words.time(slots.get(i).start()), gap));
        }
        List<Row> rows =
                tables.stream().map(table -> row(table, slots, columns, words)).toList();
        return new MatrixSheet(day, words.zoneLine(), paper, columns, rows);
    }

    private static Row row(TableAgenda table, List<TimeWindow> slots, List<Column> columns, TableWords words) {
        Map<Instant, TableMeeting> byStart = table.meetings().stream()
                .collect(Collectors.toMap(meeting -> meeting.time().start(), Function.identity()));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            TableMeeting meeting = byStart.get(slots.get(i).start());
            boolean gap = columns.get(i).afterBreak();
            cells.add(
                    meeting == null
                            ? new Cell(table.isClosed(slots.get(i)) ? State.CLOSED : State.FREE, gap, "", "")
                            : new Cell(
                                    State.MEETING,
                                    gap,
                                    Clipped.to(CHARACTERS, meeting.first().organisation()),
                                    Clipped.to(CHARACTERS, meeting.second().organisation())));
        }
        return new Row(table.number(), table.hall(), words.accessible(table), cells);
    }
}
