package eu.visavis.intake.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as one workbook (Office Open XML, ISO/IEC 29500). Every cell is text: no program takes a number for a date, an id for
 * a number, or a name that begins with "=" for a formula.
 */
public final class WorkbookFile {
    private static final String PRODUCT = "Visavis";

    /** What the office programs ask for; the product has no versions in this form. */
    private static final String FORMAT_VERSION = "1.0";

    /** In characters: enough for a name, and small enough to see several columns. */
    private static final int COLUMN_WIDTH = 22;

    private WorkbookFile() {}

    /**
     * One table.
     *
     * @param name of its sheet, at most 31 characters, without any of {@code []*?:/\}
     * @param head the names of its columns
     * @param rows each with as many values
     */
    public record Table(String name, List<String> head, List<List<String>> rows) {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** Writes tables in their order, the heads in bold and always in sight. */
    public static byte[] of(List<Table> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, PRODUCT, FORMAT_VERSION)) {
            for (Table table : tables) {
                write(table, workbook.newWorksheet(table.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a workbook in memory", e);
        }
        return out.toByteArray();
    }

    private static void write(Table table, Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.head().size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
            sheet.value(0, column, table.head().get(column));
        }
        if (!table.head().isEmpty()) {
            sheet.range(0, 0, 0, table.head().size() - 1).style().bold().set();
            sheet.setAutoFilter(0, 0, table.head().size() - 1);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> values = table.rows().get(row);
            for (int column = 0; column < values.size(); column++) {
                if (!values.get(column).isEmpty()) {
                    sheet.value(row + 1, column, values.get(column));
                }
            }
        }
    }
}
