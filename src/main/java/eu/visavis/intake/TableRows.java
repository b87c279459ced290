package eu.visavis.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows in the columns of the documented format, as if they stood in a file of it. */
final class TableRows {
    private final FileKind kind;
    private final List<String> header;
    private final List<CsvTable.Entry> rows = new ArrayList<>();
    private final Problems problems = new Problems();

    TableRows(FileKind kind) {
        this.kind = kind;
        this.header = kind.columns().stream().map(Column::name).toList();
    }

    /** A row in the making: what it states by column. Columns without a value are empty. */
    static final class Draft {
        private final long number;
        private final Map<String, String> values = new HashMap<>();

        Draft(long number) {
            this.number = number;
        }

        String value(String column) {
            return values.getOrDefault(column, "");
        }

        Draft put(String column, String value) {
            values.put(column, value);
            return this;
        }

        /** States something unless there is nothing to state. */
        Draft putIfStated(String column, String value) {
            if (!value.isEmpty()) {
                values.put(column, value);
            }
            return this;
        }
    }

    /** A row that begins as another one is stored. */
    Draft stored(long number, List<String> values) {
        Draft draft = new Draft(number);
        for (int i = 0; i < header.size(); i++) {
            draft.put(header.get(i), values.get(i));
        }
        return draft;
    }

    void add(Draft draft) {
        rows.add(new CsvTable.Entry(
                draft.number, header.stream().map(draft::value).toList()));
    }

    Problems problems() {
        return problems;
    }

    /** Notes what is wrong with a row that therefore does not become one of these. */
    void wrong(ForeignRow row, String column, String value, String key) {
        problems.add(new Problem(kind, row.number(), "", column, value, key, List.of()));
    }

    ReadTable table() {
        return new ReadTable(new CsvTable(header, List.copyOf(rows), true), problems);
    }
}
