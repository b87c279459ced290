package eu.visavis.intake;

import eu.visavis.intake.table.SourceTable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of another tool's file, read by what its columns were said to hold. */
final class ForeignRow {
    /** Blanks that look like spaces or like nothing, and come along when cells are copied from web pages. */
    private static final Pattern ODD_BLANKS = Pattern.compile("[\\u00A0\\u2007\\u202F]");

    private static final Pattern NOTHING = Pattern.compile("[\\u200B\\u200E\\u200F\\u2060\\uFEFF]");
    private static final Pattern PARTS = Pattern.compile("[\\r\\n;|]+");

    private final List<ForeignField> fields;
    private final SourceTable.SourceRow row;

    ForeignRow(ColumnChoice choice, SourceTable.SourceRow row) {
        this.fields = choice.fields();
        this.row = row;
    }

    long number() {
        return row.number();
    }

    /** What stands in the column of a field; empty without one. */
    String value(ForeignField field) {
        return values(field).findFirst().orElse("");
    }

    /** What its columns hold, parted at line breaks, semicolons and upright strokes. */
    List<String> parts(ForeignField field) {
        return values(field)
                .flatMap(PARTS::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private Stream<String> values(ForeignField field) {
        return IntStream.range(0, Math.min(fields.size(), row.cells().size()))
                .filter(column -> fields.get(column) == field)
                .mapToObj(column -> clean(row.cells().get(column)));
    }

    private static String clean(String cell) {
        String spaced = ODD_BLANKS.matcher(Line.withoutControls(cell)).replaceAll(" ");
        return NOTHING.matcher(spaced).replaceAll("").strip();
    }

    /** Whether nothing stands in any column that is taken over. */
    boolean isEmpty() {
        return fields.stream()
                .filter(field -> field != ForeignField.LEFT_OUT && field != ForeignField.STATUS)
                .allMatch(field -> parts(field).isEmpty());
    }
}
