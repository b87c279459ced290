package eu.visavis.intake.table;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a table, as far as they are not too many or too long. */
final class RawRows {
    private final List<SourceTable.SourceRow> rows = new ArrayList<>();
    private final TableLimits limits;
    private int cells;

    RawRows(TableLimits limits) {
        this.limits = limits;
    }

    /** Takes a row, unless it is empty; cells at its end that are empty are left out. */
    void add(long number, List<String> values) throws UnreadableTable {
        int length = values.size();
        while (length > 0 && values.get(length - 1).isBlank()) {
            length--;
        }
        if (length == 0) {
            return;
        }
        if (rows.size() > limits.rows()) {
            throw new UnreadableTable("intake.problem.tooManyRows", limits.rows());
        }
        if (length > limits.columns()) {
            throw new UnreadableTable("intake.problem.tooManyColumns", limits.columns());
        }
        List<String> kept = new ArrayList<>(length);
        for (String value : values.subList(0, length)) {
            checkLength(number, value);
            cells += value.isEmpty() ? 0 : 1;
            kept.add(value);
        }
        if (cells > limits.cells()) {
            throw new UnreadableTable("intake.problem.tooManyCells", limits.cells());
        }
        rows.add(new SourceTable.SourceRow(number, kept));
    }

    private void checkLength(long number, String value) throws UnreadableTable {
        if (value.length() > limits.characters()) {
            throw new UnreadableTable("intake.problem.cellTooLong", number, limits.characters());
        }
    }

    List<SourceTable.SourceRow> rows() {
        return rows;
    }
}
