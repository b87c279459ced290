package eu.visavis.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes a file apart, whichever program wrote it: finds out what it is, and which of its rows names the columns. */
public final class TableReading {
    /** Above the names of the columns a title may stand, and whom to ask, but not much more. */
    private static final int SEARCHED = 20;

    private static final int LETTERS = 26;
    private static final int NAME_LENGTH = 120;

    private TableReading() {}

    /**
     * Reads a table.
     *
     * @param sheet which sheet of a workbook, counted from 0; another is read if there is none
     * @param isName whether a text is known as the name of a column, to tell the names from what stands above them
     */
    public static SourceTable read(byte[] content, int sheet, Predicate<String> isName) throws UnreadableTable {
        return read(content, sheet, isName, TableLimits.USUAL);
    }

    static SourceTable read(byte[] content, int sheet, Predicate<String> isName, TableLimits limits)
            throws UnreadableTable {
        if (content.length > limits.bytes()) {
            throw new UnreadableTable("intake.problem.tooLarge", limits.bytes() / (1024 * 1024));
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable("intake.problem.oldWorkbook");
        }
        if (startsWith(content, 'P', 'K')) {
            WorkbookReading.Sheet read = WorkbookReading.read(content, sheet, limits);
            return withHeader(read.names(), read.number(), read.rows(), false, isName);
        }
        TextReading.Text text = TextReading.decode(content);
        return withHeader(List.of(), 0, TextReading.split(text.content(), limits), text.guessed(), isName);
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static SourceTable withHeader(
            List<String> sheets,
            int sheet,
            List<SourceTable.SourceRow> rows,
            boolean guessed,
            Predicate<String> isName) {
        if (rows.isEmpty()) {
            return new SourceTable(sheets, sheet, List.of(), List.of(), guessed);
        }
        int at = headerAmong(rows.subList(0, Math.min(rows.size(), SEARCHED)), isName);
        List<SourceTable.SourceRow> below = rows.subList(at + 1, rows.size());
        int width = rows.subList(at, rows.size()).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElseThrow();
        List<String> names = new ArrayList<>();
        for (String cell : padded(rows.get(at).cells(), width)) {
            String name = cell.strip().replaceAll("\\s+", " ");
            names.add(name.isEmpty() ? letters(names.size()) : shortened(name));
        }
        List<SourceTable.SourceRow> padded = below.stream()
                .map(row -> new SourceTable.SourceRow(row.number(), padded(row.cells(), width)))
                .toList();
        return new SourceTable(sheets, sheet, List.copyOf(names), padded, guessed);
    }

    /** In a file without names of columns they are texts of any length. */
    private static String shortened(String name) {
        boolean halved = name.length() > NAME_LENGTH && Character.isHighSurrogate(name.charAt(NAME_LENGTH - 1));
        return name.substring(0, Math.min(name.length(), halved ? NAME_LENGTH - 1 : NAME_LENGTH));
    }

    /** The row with the most known names; without any, the first that fills more than one cell. */
    private static int headerAmong(List<SourceTable.SourceRow> first, Predicate<String> isName) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < first.size(); i++) {
            long known = first.get(i).cells().stream().filter(isName).count();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        for (int i = 0; best < 0 && i < first.size(); i++) {
            if (first.get(i).cells().stream().filter(cell -> !cell.isBlank()).count() > 1) {
                best = i;
            }
        }
        return Math.max(best, 0);
    }

    private static List<String> padded(List<String> cells, int width) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        return all;
    }

    /** What spreadsheets call a column: A, B, …, Z, AA. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
