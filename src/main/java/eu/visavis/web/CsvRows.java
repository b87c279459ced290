package eu.visavis.web;

import eu.visavis.kernel.CellText;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as CSV for spreadsheets, with a byte order mark, so that they read it as UTF-8. */
public final class CsvRows {
    private CsvRows() {}

    /** The rows one after the other; formulas are made harmless. */
    public static String of(List<List<String>> rows) {
        return "\uFEFF"
                + rows.stream()
                        .map(row -> row.stream().map(CsvRows::cell).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String value) {
        return '"' + CellText.guarded(value).replace("\"", "\"\"") + '"';
    }
}
