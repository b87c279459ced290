package eu.visavis.intake;

import eu.visavis.kernel.CellText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One record of an import file while it is checked. On reading, values lose surrounding white space; what is missing,
 * too long or not text is noted.
 */
final class Line {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\x80-\\x9F]]");

    private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private final FileKind kind;
    private final long number;
    private final Map<String, String> values = new HashMap<>();
    private final Problems problems;
    private final Set<String> wrongColumns = new HashSet<>();

    private Line(FileKind kind, long number, Problems problems) {
        this.kind = kind;
        this.number = number;
        this.problems = problems;
    }

    /** Reads a record and notes what is wrong with each value by itself. */
    static Line of(FileKind kind, List<String> header, CsvTable.Entry row, Problems problems) {
        Line line = new Line(kind, row.line(), problems);
        for (Column column : kind.columns()) {
            int position = header.indexOf(column.name());
            boolean there = position >= 0 && position < row.fields().size();
            line.values.put(column.name(), there ? clean(row.fields().get(position), column) : "");
        }
        if (row.fields().size() != header.size()) {
            line.wrong("", "intake.problem.fieldCount", row.fields().size(), header.size());
        } else {
            kind.columns().forEach(line::check);
        }
        return line;
    }

    private static String clean(String value, Column column) {
        String text = CellText.bare(value.strip());
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        return column.lines()
                ? text.replace("\r\n", "\n").replace('\r', '\n')
                : BREAK.matcher(text).replaceAll(" ");
    }

    /** A text as no line refuses it. */
    static String withoutControls(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }

    private void check(Column column) {
        String value = value(column.name());
        if (value.isEmpty() && column.presence() == Column.Presence.VALUE) {
            wrong(column.name(), "intake.problem.missing");
        } else if (value.length() > column.maxLength()) {
            wrong(column.name(), "intake.problem.tooLong", column.maxLength(), value.length());
        } else if (UNPRINTABLE.matcher(value).find()) {
            wrong(column.name(), "intake.problem.control");
        }
    }

    long number() {
        return number;
    }

    String id() {
        return value(kind.idColumn());
    }

    /** The value of a column, empty where the file lacks the column. */
    String value(String column) {
        return values.get(column);
    }

    /** Notes a problem at a column, with its value; the first one of a column stays. */
    void wrong(String column, String key, Object... arguments) {
        if (!wrongColumns.add(column)) {
            return;
        }
        String value = column.isEmpty() ? "" : value(column);
        problems.add(new Problem(kind, number, id(), column, value, key, List.of(arguments)));
    }

    boolean isWrong(String column) {
        return wrongColumns.contains(column);
    }

    boolean isBad() {
        return !wrongColumns.isEmpty();
    }
}
